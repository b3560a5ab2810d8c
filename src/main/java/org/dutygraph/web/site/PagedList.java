package org.dutygraph.web.site;

import java.util.List;

/**
 * One page of a long list; its rows are empty beyond the last page.
 *
 * @param page its number, from 1
 * @param pages the number of pages, at least 1
 * @param first the position of its first row in the whole list, from 1
 * @param total the number of rows of the whole list
 */
public record PagedList<T>(List<T> rows, int page, int pages, int first, int total) {

    /** The page of a list; a number below 1 is the first page. */
    public static <T> PagedList<T> of(List<T> all, int size, int number) {
        int page = Math.max(1, number);
        int from = (int) Math.min(all.size(), (page - 1L) * size);
        return new PagedList<>(
                all.subList(from, Math.min(all.size(), from + size)),
                page,
                Math.max(1, (all.size() + size - 1) / size),
                from + 1,
                all.size());
    }
}
