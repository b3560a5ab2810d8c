/** The catalogue of saved queries as pages and HTTP interface: forms, pages of results, descriptions. */
@NullMarked
package org.dutygraph.web.query;

import org.jspecify.annotations.NullMarked;
