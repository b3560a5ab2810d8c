package org.dutygraph.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;
import org.springframework.data.neo4j.repository.Neo4jRepository;

/** A list as the entities that a user of Spring Data Neo4j would write for it. */
@SuppressWarnings("unused")
final class SpringEntities {

    /** What a Spring user would save them with. */
    interface Duties extends Neo4jRepository<DutyEntity, String> {}

    private SpringEntities() {}

    @Node("Actor")
    static class ActorEntity {
        @Id
        String id;
    }

    @Node("Category")
    static class CategoryEntity {
        @Id
        String id;
    }

    @RelationshipProperties
    static class Tie {
        @RelationshipId
        String id;

        @TargetNode
        ActorEntity actor;

        String surface;
        Long start;
        Long end;
        Long position;
        String basis;
        Boolean lead;
    }

    @Node("Clause")
    static class ClauseEntity {
        @Id
        String id;

        String side;
        long number;
        String text;
        String basis;
        long line;
        long start;
        long end;

        @Relationship("PERFORMED_BY")
        List<Tie> performers = new ArrayList<>();

        @Relationship("WITH")
        List<Tie> with = new ArrayList<>();

        @Relationship("CONSULTS")
        List<Tie> consults = new ArrayList<>();

        @Relationship("REPORTS_TO")
        List<Tie> reports = new ArrayList<>();

        @Relationship("UNDER")
        List<Tie> under = new ArrayList<>();

        @Relationship("ASSISTS")
        List<Tie> assists = new ArrayList<>();

        @Relationship("TRANSFERS_TO")
        List<Tie> transfers = new ArrayList<>();

        @Relationship("ASSIGNS_TO")
        List<Tie> assigns = new ArrayList<>();

        @Relationship("NOTIFIES")
        List<Tie> notifies = new ArrayList<>();

        @Relationship("DIRECTS")
        List<Tie> directs = new ArrayList<>();

        @Relationship("DELEGATES_TO")
        List<Tie> delegates = new ArrayList<>();
    }

    @Node("Duty")
    static class DutyEntity {
        @Id
        String id;

        String label;
        String kind;
        long number;
        String name;
        long line;
        List<String> row;
        boolean ended;
        String searchName;
        String searchUpstream;
        String searchTownship;
        String searchBodies;
        String searchWithin;
        String topics;
        String topicsOfName;

        @Relationship("IN_CATEGORY")
        CategoryEntity category;

        @Relationship("OF_TOWNSHIP")
        ActorEntity township;

        @Relationship("HAS_CLAUSE")
        List<ClauseEntity> clauses = new ArrayList<>();

        @Relationship("LED_BY")
        List<Tie> leads = new ArrayList<>();

        @Relationship("SHARED_WITH")
        List<Tie> shares = new ArrayList<>();

        @Relationship("TAKEN_OVER_BY")
        List<Tie> takers = new ArrayList<>();

        @Relationship("NAMES")
        List<Tie> named = new ArrayList<>();
    }

    /** The duties of a list. */
    static List<DutyEntity> of(PlainList list) {
        Map<String, ActorEntity> actors = new HashMap<>();
        Map<String, CategoryEntity> categories = new HashMap<>();
        return list.duties().stream()
                .map(row -> duty(row, list.township(), actors, categories))
                .toList();
    }

    private static DutyEntity duty(
            Map<String, Object> row,
            String township,
            Map<String, ActorEntity> actors,
            Map<String, CategoryEntity> categories) {
        Map<?, ?> properties = (Map<?, ?>) row.get("properties");
        DutyEntity duty = new DutyEntity();
        duty.id = text(properties, "id");
        duty.label = text(properties, "label");
        duty.kind = text(properties, "kind");
        duty.number = number(properties, "number");
        duty.name = text(properties, "name");
        duty.line = number(properties, "line");
        duty.row =
                ((List<?>) properties.get("row")).stream().map(String::valueOf).toList();
        duty.ended = (Boolean) properties.get("ended");
        duty.searchName = text(properties, "searchName");
        duty.searchUpstream = text(properties, "searchUpstream");
        duty.searchTownship = text(properties, "searchTownship");
        duty.searchBodies = text(properties, "searchBodies");
        duty.searchWithin = text(properties, "searchWithin");
        duty.topics = text(properties, "topics");
        duty.topicsOfName = text(properties, "topicsOfName");
        duty.township = actor(township, actors);
        duty.category = categories.computeIfAbsent((String) row.get("category"), id -> {
            CategoryEntity category = new CategoryEntity();
            category.id = id;
            return category;
        });
        ties(
                row,
                actors,
                Map.of(
                        "LED_BY", duty.leads,
                        "SHARED_WITH", duty.shares,
                        "TAKEN_OVER_BY", duty.takers,
                        "NAMES", duty.named));
        ((List<?>) row.get("clauses")).forEach(clause -> duty.clauses.add(clause((Map<?, ?>) clause, actors)));
        return duty;
    }

    private static ClauseEntity clause(Map<?, ?> row, Map<String, ActorEntity> actors) {
        Map<?, ?> properties = (Map<?, ?>) row.get("properties");
        ClauseEntity clause = new ClauseEntity();
        clause.id = text(properties, "id");
        clause.side = text(properties, "side");
        clause.number = number(properties, "number");
        clause.text = text(properties, "text");
        clause.basis = text(properties, "basis");
        clause.line = number(properties, "line");
        clause.start = number(properties, "start");
        clause.end = number(properties, "end");
        ties(
                row,
                actors,
                Map.ofEntries(
                        Map.entry("PERFORMED_BY", clause.performers),
                        Map.entry("WITH", clause.with),
                        Map.entry("CONSULTS", clause.consults),
                        Map.entry("REPORTS_TO", clause.reports),
                        Map.entry("UNDER", clause.under),
                        Map.entry("ASSISTS", clause.assists),
                        Map.entry("TRANSFERS_TO", clause.transfers),
                        Map.entry("ASSIGNS_TO", clause.assigns),
                        Map.entry("NOTIFIES", clause.notifies),
                        Map.entry("DIRECTS", clause.directs),
                        Map.entry("DELEGATES_TO", clause.delegates)));
        return clause;
    }

    private static void ties(Map<?, ?> row, Map<String, ActorEntity> actors, Map<String, List<Tie>> byType) {
        for (Object each : (List<?>) row.get("actors")) {
            Map<?, ?> edge = (Map<?, ?>) each;
            Map<?, ?> properties = (Map<?, ?>) edge.get("properties");
            Tie tie = new Tie();
            tie.actor = actor(text(edge, "actor"), actors);
            tie.surface = text(properties, "surface");
            tie.start = whole(properties, "start");
            tie.end = whole(properties, "end");
            tie.position = whole(properties, "position");
            tie.basis = text(properties, "basis");
            tie.lead = (Boolean) properties.get("lead");
            Objects.requireNonNull(byType.get(text(edge, "type")), "no list for " + edge.get("type"))
                    .add(tie);
        }
    }

    private static ActorEntity actor(String id, Map<String, ActorEntity> actors) {
        return actors.computeIfAbsent(id, any -> {
            ActorEntity actor = new ActorEntity();
            actor.id = id;
            return actor;
        });
    }

    private static String text(Map<?, ?> row, String name) {
        return (String) row.get(name);
    }

    private static long number(Map<?, ?> row, String name) {
        return ((Number) row.get(name)).longValue();
    }

    private static Long whole(Map<?, ?> row, String name) {
        Object value = row.get(name);
        return value == null ? null : ((Number) value).longValue();
    }
}
