package org.dutygraph.resolve;

/**
 * A group of bodies that a clause writes as its subject.
 *
 * @param rule the rule that found it
 */
record Subject(BodyGroup group, ActorRule rule) {

    boolean holds(NamedBody.Sort sort) {
        return group.holds(sort);
    }
}
