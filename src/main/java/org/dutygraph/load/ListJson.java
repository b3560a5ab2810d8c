package org.dutygraph.load;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.IntStream;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.Severity;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Basis;
import org.dutygraph.resolve.Direction;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.resolve.Role;
import org.dutygraph.source.Location;
import org.dutygraph.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that {@code parse --format json} prints of a file; keys have the order of the records. A file without a list
 * has only its source, form and faults.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListJson(
        String source,
        String form,
        @Nullable String title,
        @Nullable String edition,
        @Nullable TownshipJson township,
        @Nullable List<DutyJson> duties,
        List<FaultJson> faults) {

    record TownshipJson(String code, String name, List<String> path) {}

    record DutyJson(
            String id,
            DutyKind kind,
            int number,
            String category,
            String name,
            LocationJson location,
            List<DepartmentJson> departments,
            List<DepartmentJson> takenOverBy,
            @Nullable String workMode,
            boolean ended,
            List<ClauseJson> clauses) {}

    record DepartmentJson(
            @JsonUnwrapped NamedJson named,
            @Nullable String kind,
            List<String> functions,
            int position,
            boolean known,
            boolean openClass) {}

    record ClauseJson(
            String id,
            Side side,
            int number,
            @Nullable String phase,
            @Nullable String heading,
            String text,
            SpanJson location,
            Basis basis,
            List<PerformerJson> performers,
            List<RelationJson> relations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PerformerJson(
            @JsonUnwrapped NamedJson named, Basis basis, boolean lead, boolean party, @Nullable String corrected) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RelationJson(
            Role role,
            @JsonUnwrapped NamedJson named,
            @Nullable Direction direction,
            @Nullable String organ,
            int start,
            int end,
            @Nullable String corrected) {}

    record NamedJson(String surface, String id, String name) {}

    /** A line, and the readable place if the line alone is not enough. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LocationJson(int line, String place) {}

    record SpanJson(@JsonUnwrapped LocationJson row, int start, int end) {}

    record FaultJson(
            Severity severity,
            String code,
            LocationJson location,
            String found,
            String expected,
            String remedy,
            String message) {}

    /** The JSON object of a file. */
    public static ListJson of(ParsedFile file) {
        ResolvedList list = file.list();
        List<FaultJson> faults = file.faults().stream().map(ListJson::fault).toList();
        if (list == null) {
            return new ListJson(file.source(), file.form(), null, null, null, null, faults);
        }
        return new ListJson(
                file.source(),
                file.form(),
                list.list().title(),
                list.list().edition().equals(DutyList.UNKNOWN_EDITION)
                        ? null
                        : list.list().edition(),
                township(list),
                list.duties().stream().map(ListJson::duty).toList(),
                faults);
    }

    private static TownshipJson township(ResolvedList list) {
        List<String> path = list.regions().stream()
                .filter(place -> !place.level().equals("TOWNSHIP"))
                .map(ResolvedList.Place::name)
                .toList();
        return new TownshipJson(list.township().code(), list.township().name(), path);
    }

    private static DutyJson duty(ResolvedDuty resolved) {
        Duty duty = resolved.duty();
        return new DutyJson(
                resolved.id(),
                duty.kind(),
                duty.number(),
                duty.category(),
                duty.name(),
                location(duty.location()),
                departments(resolved.departments()),
                departments(resolved.takers()),
                duty.workMode(),
                duty.ended(),
                resolved.clauses().stream().map(ListJson::clause).toList());
    }

    private static List<DepartmentJson> departments(List<Mention> mentions) {
        return IntStream.range(0, mentions.size())
                .mapToObj(i -> department(mentions.get(i), i + 1))
                .toList();
    }

    private static DepartmentJson department(Mention mention, int position) {
        Actor actor = mention.actor();
        boolean isOpenClass = actor.type() == Actor.Type.OPEN_CLASS;
        return new DepartmentJson(
                named(mention), actor.kind(), actor.functions(), position, actor.known(), isOpenClass);
    }

    private static ClauseJson clause(ResolvedClause resolved) {
        Clause clause = resolved.clause();
        return new ClauseJson(
                resolved.id(),
                clause.side(),
                clause.number(),
                clause.phase(),
                clause.heading(),
                clause.text(),
                new SpanJson(location(clause.location()), clause.start(), clause.end()),
                resolved.basis(),
                resolved.performers().stream()
                        .map(performer -> new PerformerJson(
                                named(performer.mention()),
                                performer.basis(),
                                performer.lead(),
                                performer.mention().actor().type() == Actor.Type.PARTY,
                                performer.corrected()))
                        .toList(),
                resolved.relations().stream()
                        .map(relation -> new RelationJson(
                                relation.role(),
                                named(relation.mention()),
                                resolved.direction(relation),
                                relation.mention().organ(),
                                relation.mention().start(),
                                relation.mention().end(),
                                relation.corrected()))
                        .toList());
    }

    private static NamedJson named(Mention mention) {
        return new NamedJson(
                mention.surface(), mention.actor().id(), mention.actor().name());
    }

    private static LocationJson location(Location location) {
        return new LocationJson(location.line(), location.place());
    }

    private static FaultJson fault(Fault fault) {
        return new FaultJson(
                fault.severity(),
                fault.code(),
                location(fault.location()),
                fault.found(),
                fault.expected(),
                fault.remedy(),
                message(fault));
    }

    /** The message without the folder that the file lay in. */
    private static String message(Fault fault) {
        return new Fault(
                        fault.severity(),
                        fault.code(),
                        SourceText.fileName(fault.source()),
                        fault.location(),
                        fault.found(),
                        fault.expected(),
                        fault.remedy())
                .message();
    }
}
