package org.dutygraph.dataset;

import java.util.List;

/** Receives a codebook: headings, sentences and tables in their order. */
interface DocumentPages {

    /** A heading; level 1 is the title. */
    void heading(int level, String text);

    void sentence(String text);

    void table(List<String> head, List<List<String>> rows);
}
