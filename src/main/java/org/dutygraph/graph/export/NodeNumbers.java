package org.dutygraph.graph.export;

import java.util.Arrays;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of nodes in a copy of a graph, from 1, by element id and back. Of an element id ({@code 4:…:1234}) only the last
 * part differs within a graph and is kept: millions of them fit into memory.
 */
public final class NodeNumbers {

    private final LongIntHashMap numbers = new LongIntHashMap();
    private long[] ids = new long[1024];
    private int size;
    private @Nullable String prefix;

    /** Number of nodes. */
    public int size() {
        return size;
    }

    /** Gives a node the next number. */
    public int add(String elementId) {
        long id = id(elementId);
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = id;
        numbers.put(id, size);
        return size;
    }

    /** The number of a node; 0 where it has none. */
    public int of(String elementId) {
        return prefix == null ? 0 : numbers.getIfAbsent(id(elementId), 0);
    }

    /**
     * The element id of a number.
     *
     * @throws IndexOutOfBoundsException where no node has it
     */
    public String elementId(long number) {
        if (number < 1 || number > size) {
            throw new IndexOutOfBoundsException("no node has the number " + number);
        }
        return prefix + ids[(int) number - 1];
    }

    private long id(String elementId) {
        int last = elementId.lastIndexOf(':') + 1;
        if (prefix == null) {
            prefix = elementId.substring(0, last);
        } else if (last != prefix.length() || !elementId.startsWith(prefix)) {
            throw new IllegalStateException("“" + elementId + "” is of another graph than those of " + prefix);
        }
        return Long.parseLong(elementId, last, elementId.length(), 10);
    }
}
