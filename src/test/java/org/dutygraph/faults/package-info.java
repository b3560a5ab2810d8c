/**
 * What the program withstands: processes that are killed, a server behind a bad line, a full disk, many clients at once.
 * All of it is long, and run by {@code mvn -Psoak verify} alone.
 */
@NullMarked
package org.dutygraph.faults;

import org.jspecify.annotations.NullMarked;
