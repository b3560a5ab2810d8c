/**
 * Lists as they were written, to be resolved again without their files, and which of them lack a correction. It knows
 * nothing of how a correction is applied.
 */
@NullMarked
package org.dutygraph.graph.corrections;

import org.jspecify.annotations.NullMarked;
