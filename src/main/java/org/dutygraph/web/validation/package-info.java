/** Validation by hand coding in the browser: samples, coding by keyboard, the report, what is settled. */
@NullMarked
package org.dutygraph.web.validation;

import org.jspecify.annotations.NullMarked;
