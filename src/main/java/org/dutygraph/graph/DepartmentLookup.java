package org.dutygraph.graph;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Departments by id or name; questions about them are saved queries. */
public interface DepartmentLookup extends Repository<DepartmentNode, String> {

    /** The department with this id. */
    Optional<DepartmentNode> findById(String id);

    /** The departments whose full name contains the given words, by name. */
    List<DepartmentNode> findByNameContainingOrderByNameAscIdAsc(String part);
}
