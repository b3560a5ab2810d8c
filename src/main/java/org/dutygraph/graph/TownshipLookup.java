package org.dutygraph.graph;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Townships by code; questions about them are saved queries. */
public interface TownshipLookup extends Repository<TownshipNode, String> {

    /** The township with this code. */
    Optional<TownshipNode> findById(String id);

    /** All townships with a list, by code. */
    List<TownshipNode> findAllByOrderByIdAsc();

    /** Number of townships with a list. */
    long count();
}
