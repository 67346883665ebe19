/** Where a publication tells, as it is committed, that there is a release. */
export const releaseChannel = 'barometer_release';
