/**
 * Reports to be handed on: what a page or a query says, as a Word document. This package knows no page; each page fills its
 * own report.
 */
@NullMarked
package org.dutygraph.web.report;

import org.jspecify.annotations.NullMarked;
