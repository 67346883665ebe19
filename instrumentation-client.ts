// Next runs this before anything else of a page.
import './lib/base/zod-without-eval';
