/**
 * How fast the program is: one class a subject, run by {@code mvn -Pbench verify} and by nothing else. Each measures
 * something beside its subject, and writes both into {@code target/bench/report.md}.
 */
@NullMarked
package org.dutygraph.bench;

import org.jspecify.annotations.NullMarked;
