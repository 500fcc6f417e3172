/**
 * In the place of @stdlib/assert-has-generator-support, which asks by `eval`: pages forbid that, and browsers tell their reader of each
 * attempt. Every browser that the lab runs in has generators.
 */
module.exports = () => true;
