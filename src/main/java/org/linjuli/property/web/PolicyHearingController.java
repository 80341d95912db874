package org.linjuli.property.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.figure.RequestFacts.Counts;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.organization.Responsible;
import org.linjuli.property.Committee;
import org.linjuli.property.Committees;
import org.linjuli.property.MatterFigures;
import org.linjuli.property.Opinion;
import org.linjuli.property.PolicyModes;
import org.linjuli.property.PropertyPolicies;
import org.linjuli.property.PropertyProblem;
import org.linjuli.property.Stance;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Page;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What households see and say of the policy of their compound, and by which vote it may have been decided. */
@RestController
@RequestMapping("/api/v1/property-policies")
class PolicyHearingController {

    record PropertyOpinion(
            @NotNull(message = "请选择意见") Stance stance,

            @Nullable @Size(min = 2, max = 300, message = "修改建议应为 2 到 300 个字")
            String words) {}

    /**
     * What a household sees of its compound.
     *
     * @param compoundName null where the reader has said no home
     * @param company who looks after it, where a company does
     * @param phone the duty phone of the company's manager
     * @param asked property matters that were filed there in twelve months, and how many of them are solved
     * @param committeeEnds the last day of the latest term of the owners' committee
     * @param speaks whether the reader may speak for a household
     */
    record PropertyAtHome(
            @Nullable String compoundName,
            @Nullable String company,
            @Nullable String phone,
            boolean speaks,
            int asked,
            int solved,
            @Nullable LocalDate committeeEnds,
            List<PropertyHomePolicy> items) {}

    /**
     * One policy there.
     *
     * @param mine what the reader's household said last
     */
    record PropertyHomePolicy(
            PropertyPolicyView policy, @Nullable Stance mine) {}

    record PropertyOpinionRow(Stance stance, @Nullable String words, Instant at) {}

    record PropertyOpinionPage(
            List<PropertyOpinionRow> items, @Nullable String next) {}

    /** A topic by which it may be decided. */
    record PropertyTopic(UUID topic, String title, String winner, int voted, int roll, Instant closed) {}

    record PropertyTopics(List<PropertyTopic> items) {}

    private final PropertyPolicies policies;
    private final Territory territory;
    private final Organization organization;
    private final MatterFigures figures;
    private final Committees committees;
    private final PolicyModes modes;

    PolicyHearingController(
            PropertyPolicies policies,
            Territory territory,
            Organization organization,
            MatterFigures figures,
            Committees committees,
            PolicyModes modes) {
        this.modes = modes;
        this.figures = figures;
        this.committees = committees;
        this.policies = policies;
        this.territory = territory;
        this.organization = organization;
    }

    /** What holds where the reader lives, and what is on public notice there. */
    @GetMapping("/home")
    PropertyAtHome home(@CurrentActor Actor actor) {
        var home = policies.atHome(actor);
        var compound = Optional.ofNullable(home.compound());
        var desk = compound.flatMap(organization::propertyCompanyOf).flatMap(organization::desk);
        var phone = desk.flatMap(one -> organization.phoneList(one.path(), one.path()).stream()
                .map(Responsible::phone)
                .filter(Objects::nonNull)
                .findFirst());
        var names = new PropertyPolicyView.Names(territory, modes.names());
        var counts = compound.map(figures::lastYearOf);
        return new PropertyAtHome(
                compound.flatMap(territory::compound).map(Compound::name).orElse(null),
                desk.map(Desk::name).orElse(null),
                phone.orElse(null),
                home.speaks(),
                counts.map(Counts::counted).orElse(0),
                counts.map(Counts::solved).orElse(0),
                compound.flatMap(committees::of).map(Committee::ends).orElse(null),
                home.policies().stream()
                        .map(one -> new PropertyHomePolicy(
                                PropertyPolicyView.of(one.policy(), names, one.opinions(), List.of()), one.mine()))
                        .toList());
    }

    /** What households said of it, the latest first, without saying which household. */
    @GetMapping("/{id}/opinions")
    PropertyOpinionPage opinions(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam Optional<String> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var mark = before.map(PolicyHearingController::mark).orElse(null);
        var page = Page.cut(
                policies.opinions(actor, id, mark, limit + 1),
                limit,
                last -> Cursor.of(last.mark().at(), last.mark().id()));
        return new PropertyOpinionPage(
                page.items().stream()
                        .map(one -> new PropertyOpinionRow(
                                one.said().stance(),
                                one.said().words(),
                                one.mark().at()))
                        .toList(),
                page.next());
    }

    private static Opinion.Mark mark(String cursor) {
        try {
            var values = Cursor.parse(cursor, 2).values();
            return new Opinion.Mark(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw PropertyProblem.BAD_LIST.now().field("before", "页码已失效，请从第一页重新打开");
        }
    }

    /** The topics by which the owners may have decided it. */
    @GetMapping("/{id}/topics")
    PropertyTopics topics(@CurrentActor Actor actor, @PathVariable UUID id) {
        return new PropertyTopics(policies.deciding(actor, id).stream()
                .map(one -> new PropertyTopic(
                        one.topic(), one.title(), one.winner(), one.voted(), one.roll(), one.closed()))
                .toList());
    }

    /** What the reader's household thinks of it. */
    @PutMapping("/{id}/opinion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void opine(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody PropertyOpinion opinion) {
        var words = opinion.words();
        policies.opine(
                actor, id, new Opinion.Said(opinion.stance(), words == null || words.isBlank() ? null : words.strip()));
    }
}
