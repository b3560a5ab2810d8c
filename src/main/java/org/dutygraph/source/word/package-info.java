/** Readers of Word documents, DOCX and DOC, with the numbers that Word draws. They know no duty words. */
@NullMarked
package org.dutygraph.source.word;

import org.jspecify.annotations.NullMarked;
