/**
 * What the program withstands: processes that are killed, a server behind a bad line, a full disk, many clients at once.
 * A short form of it ({@code *IT}) is a part of every build, the long one ({@code *Soak}) is run by {@code mvn -Psoak verify}.
 */
@NullMarked
package org.dutygraph.faults;

import org.jspecify.annotations.NullMarked;
