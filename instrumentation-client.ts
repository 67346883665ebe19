// Next runs this before anything else of a page.
import './lib/zod-without-eval';
