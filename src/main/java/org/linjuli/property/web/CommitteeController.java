package org.linjuli.property.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.property.Committee;
import org.linjuli.property.Committees;
import org.linjuli.property.PropertyProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Terms of owners' committees. */
@RestController
@RequestMapping("/api/v1/property-committees")
class CommitteeController {

    /**
     * A term to record; the client chose the id.
     *
     * @param ends the last day
     * @param members how many seats party members hold
     */
    record CommitteeRecorded(
            @NotNull UUID id,
            @NotNull(message = "请选择小区") UUID compound,
            @NotNull(message = "请填写任期开始日期") LocalDate from,
            @NotNull(message = "请填写任期届满日期") LocalDate ends,

            @Min(value = 3, message = "委员应为 3 到 19 人") @Max(value = 19, message = "委员应为 3 到 19 人")
            int seats,

            @Min(value = 0, message = "党员人数应为 0 到 19 人") @Max(value = 19, message = "党员人数应为 0 到 19 人")
            int members) {}

    /** @param red whether party members hold at least half of the seats */
    record CommitteeRow(
            UUID id,
            UUID compound,
            String compoundName,
            String areaName,
            LocalDate from,
            LocalDate ends,
            int seats,
            int members,
            boolean red,
            Committees.Standing standing) {}

    record CommitteePage(List<CommitteeRow> items, @Nullable String next) {}

    private final Committees committees;
    private final Territory territory;

    CommitteeController(Committees committees, Territory territory) {
        this.committees = committees;
        this.territory = territory;
    }

    /** The latest term of each compound, those that end first before the others. */
    @GetMapping
    CommitteePage list(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = PolicyController.AREA) String> area,
            @RequestParam Optional<Committees.Standing> standing,
            @RequestParam Optional<Boolean> red,
            @RequestParam Optional<String> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var page = committees.page(
                actor,
                area.map(NodePath::of).orElse(null),
                standing.orElse(null),
                red.orElse(null),
                before.map(CommitteeController::mark).orElse(null),
                limit);
        return new CommitteePage(page.items().stream().map(this::row).toList(), page.next());
    }

    private static Committees.Mark mark(String cursor) {
        try {
            var values = Cursor.parse(cursor, 2).values();
            return new Committees.Mark(LocalDate.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw PropertyProblem.BAD_LIST.now().field("before", "页码已失效，请从第一页重新打开");
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommitteeRow record(@CurrentActor Actor actor, @Valid @RequestBody CommitteeRecorded recorded) {
        return row(committees.record(
                actor,
                new Committee.Wanted(
                        recorded.id(),
                        recorded.compound(),
                        recorded.from(),
                        recorded.ends(),
                        recorded.seats(),
                        recorded.members())));
    }

    private CommitteeRow row(Committee one) {
        return new CommitteeRow(
                one.id(),
                one.compound(),
                territory.compound(one.compound()).map(Compound::name).orElse(""),
                territory.name(one.area()),
                one.from(),
                one.ends(),
                one.seats(),
                one.members(),
                one.isRed(),
                committees.standing(one));
    }
}
