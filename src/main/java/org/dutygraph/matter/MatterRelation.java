package org.dutygraph.matter;

/** How one duty stands to another, or to a matter. */
public enum MatterRelation {
    /** The same matter. */
    SAME,
    /** It is a part of the other. */
    NARROWER,
    /** The other is a part of it. */
    BROADER,
    /** They share a part, and each has more. */
    PARTLY,
    /** They have nothing to do with each other, or not enough to say so. */
    NONE;

    /** The same seen from the other side. */
    public MatterRelation reversed() {
        return switch (this) {
            case NARROWER -> BROADER;
            case BROADER -> NARROWER;
            default -> this;
        };
    }

    /** Whether it is an overlap without being the same. */
    public boolean touches() {
        return this == NARROWER || this == BROADER || this == PARTLY;
    }
}
