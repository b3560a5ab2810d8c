/** What people correct: made on a duty's page or by a program, listed, and taken back. */
@NullMarked
package org.dutygraph.web.correction;

import org.jspecify.annotations.NullMarked;
