/** The pages and HTTP interface of saved queries: forms, pages of results, descriptions. */
@NullMarked
package org.dutygraph.web.query;

import org.jspecify.annotations.NullMarked;
