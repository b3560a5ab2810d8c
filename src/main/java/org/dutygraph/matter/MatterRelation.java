package org.dutygraph.matter;

/** The relation of one duty to another, or to a matter. */
public enum MatterRelation {
    /** The same matter. */
    SAME,
    /** It is a part of the other. */
    NARROWER,
    /** The other is a part of it. */
    BROADER,
    /** They share a part, and each has more. */
    PARTLY,
    /** They have nothing, or too little, in common. */
    NONE;

    /** The relation from the other side. */
    public MatterRelation reversed() {
        return switch (this) {
            case NARROWER -> BROADER;
            case BROADER -> NARROWER;
            default -> this;
        };
    }

    /** Whether it is an overlap. */
    public boolean touches() {
        return this == NARROWER || this == BROADER || this == PARTLY;
    }
}
