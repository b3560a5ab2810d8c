package org.dutygraph.graph.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dutygraph.graph.matters.MatterRelationship;
import org.dutygraph.matter.Decisions;
import org.dutygraph.matter.DutyText;
import org.dutygraph.matter.Matter;
import org.dutygraph.matter.MatterStatistics;
import org.dutygraph.matter.Matters;
import org.dutygraph.matter.OwnPlaces;
import org.dutygraph.matter.Placement;
import org.dutygraph.matter.Representatives;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.search.Entry;

/**
 * Finds the matter of every current duty of a bulk. Until all wordings are known, the wording of each duty is kept in a
 * file, 17 bytes a duty.
 */
final class BulkMatters implements Closeable {

    private final BulkFiles files;
    private final Path waiting;
    private final DataOutputStream out;
    private final Representatives representatives = new Representatives();
    private final Map<String, Integer> keys = new HashMap<>();
    private long duties;
    private int township;
    private List<String> placeNames = List.of();
    private OwnPlaces places = OwnPlaces.of(List.of());

    private BulkMatters(BulkFiles files, Path waiting, DataOutputStream out) {
        this.files = files;
        this.waiting = waiting;
        this.out = out;
    }

    static BulkMatters in(Path folder, BulkFiles files) {
        Path waiting = folder.resolve("wordings.tmp");
        try {
            return new BulkMatters(
                    files,
                    waiting,
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(waiting), 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + waiting, e);
        }
    }

    /** Starts the duties of another township; {@code names} are its name and those of the regions above it. */
    void enter(List<String> names) {
        township++;
        if (!names.equals(placeNames)) {
            placeNames = names;
            places = OwnPlaces.of(names);
        }
    }

    void place(long number, ResolvedDuty duty) {
        String key = representatives.key(places.without(duty.duty().name()));
        if (representatives.wants(key, duty.id(), !duty.clauses().isEmpty())) {
            representatives.take(key, text(duty));
        }
        try {
            out.writeLong(number);
            out.writeInt(keys.computeIfAbsent(key, wording -> keys.size()));
            out.writeInt(township);
            out.writeByte(duty.duty().kind().letter().charAt(0));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + waiting, e);
        }
        duties++;
    }

    /** The duty as a load reads it from the graph, but with kinds of departments in place of their functions. */
    private DutyText text(ResolvedDuty duty) {
        return DutyText.of(
                duty.id(),
                duty.duty().kind().letter(),
                duty.duty().category(),
                duty.duty().name(),
                duty.clauses().stream()
                        .sorted(Comparator.comparing(ResolvedClause::id))
                        .map(clause -> clause.clause().text())
                        .toList(),
                Stream.of(duty.answering(), duty.takers())
                        .flatMap(List::stream)
                        .map(Mention::actor)
                        .filter(actor -> actor.type() == Actor.Type.DEPARTMENT && actor.kind() != null)
                        .map(Actor::kind)
                        .distinct()
                        .toList(),
                places);
    }

    /** Writes the matters, and the relationships of every duty to its own. */
    void write(Decisions decisions, SharedNodes shared) throws IOException {
        out.close();
        Matters matters = representatives.matters(decisions, shared::functions);
        Map<String, Home> homes = new LinkedHashMap<>();
        Map<Integer, Home> homeOf = new HashMap<>();
        Map<Integer, List<MatterRelationship>> edges = new HashMap<>();
        for (Map.Entry<String, Integer> key : new TreeMap<>(keys).entrySet()) {
            Matter matter = matters.matterOf(key.getKey());
            Placement placement = matters.placement(key.getKey());
            Home home = homes.computeIfAbsent(matter.id(), id -> new Home(matter));
            home.representatives.put(key.getValue(), representatives.representative(key.getKey()));
            homeOf.put(key.getValue(), home);
            edges.put(key.getValue(), MatterRelationship.of(placement));
        }
        eachWaiting((number, key, township, list) -> homeOf.get(key).add(key, township, list));
        Map<String, Long> numbers = new HashMap<>();
        homes.forEach((id, home) -> numbers.put(id, files.node("Matter", home.properties())));
        eachWaiting((number, key, township, list) -> {
            for (MatterRelationship edge : edges.get(key)) {
                files.relationship(number, edge.type(), numbers.get(edge.matter()), edge.properties());
            }
        });
        Files.delete(waiting);
    }

    /** A matter whose duties are being counted. */
    private static final class Home {

        private final Matter matter;
        private final Map<Integer, String> representatives = new HashMap<>();
        private final Map<Integer, Integer> duties = new HashMap<>();
        private final MatterStatistics.Count count = new MatterStatistics.Count();

        Home(Matter matter) {
            this.matter = matter;
        }

        void add(int key, int township, char list) {
            duties.merge(key, 1, Integer::sum);
            count.add(township, list);
        }

        Map<String, Object> properties() {
            Map<String, Object> properties =
                    new TreeMap<>(Map.of("id", matter.id(), "name", matter.name(), "key", matter.key()));
            properties.putAll(Entry.of(matter.name(), List.of()));
            List<MatterStatistics.Bearing> wordings = new ArrayList<>();
            representatives.forEach((key, duty) -> wordings.add(new MatterStatistics.Bearing(duty, duties.get(key))));
            properties.putAll(count.of(matter.representative(), wordings).properties());
            return properties;
        }
    }

    private interface Waiting {
        void take(long number, int key, int township, char list);
    }

    private void eachWaiting(Waiting each) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(waiting), 1 << 16))) {
            for (long i = 0; i < duties; i++) {
                each.take(in.readLong(), in.readInt(), in.readInt(), (char) in.readByte());
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(waiting);
    }
}
