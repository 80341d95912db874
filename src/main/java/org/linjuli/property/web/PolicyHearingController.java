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
import org.linjuli.alliance.Alliances;
import org.linjuli.casework.figure.RequestFacts.Counts;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.organization.Responsible;
import org.linjuli.property.Committee;
import org.linjuli.property.Committees;
import org.linjuli.property.MatterFigures;
import org.linjuli.property.MatterFigures.YearSums;
import org.linjuli.property.Opinion;
import org.linjuli.property.PolicyModes;
import org.linjuli.property.PropertyHomes;
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
     * @param answersFor the compounds for which the reader drafts, by name; nothing for residents
     * @param year how its households judged the last year that was judged
     * @param network who sits in its “1+3+N” network; what is only being formed is told to nobody who lives there
     */
    record PropertyAtHome(
            @Nullable UUID compound,
            @Nullable String compoundName,
            @Nullable String company,
            @Nullable String phone,
            boolean speaks,
            int asked,
            int solved,
            @Nullable LocalDate committeeEnds,
            boolean committeeRed,
            List<PropertyCompound> answersFor,
            @Nullable PropertyHomeYear year,
            @Nullable PropertyNetwork network,
            List<PropertyHomePolicy> items) {}

    record PropertyCompound(UUID id, String name) {}

    /** How a year was judged; satisfaction never without the response. */
    record PropertyHomeYear(LocalDate endedOn, EvaluationState outcome, YearSums sums) {}

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
    private final PropertyHomes homes;
    private final Territory territory;
    private final Organization organization;
    private final MatterFigures figures;
    private final Committees committees;
    private final PolicyModes modes;
    private final Alliances alliances;

    PolicyHearingController(
            PropertyPolicies policies,
            PropertyHomes homes,
            Territory territory,
            Organization organization,
            MatterFigures figures,
            Committees committees,
            PolicyModes modes,
            Alliances alliances) {
        this.modes = modes;
        this.alliances = alliances;
        this.figures = figures;
        this.committees = committees;
        this.policies = policies;
        this.homes = homes;
        this.territory = territory;
        this.organization = organization;
    }

    /** What holds where the reader lives, and what is on public notice there; or in a compound for which they answer. */
    @GetMapping("/home")
    PropertyAtHome home(@CurrentActor Actor actor, @RequestParam Optional<UUID> compound) {
        var answersFor = homes.answeredFor(actor);
        var home = compound.map(one -> homes.of(actor, one)).orElseGet(() -> homes.own(actor));
        return home.compound() == null && !answersFor.isEmpty()
                ? shown(homes.of(actor, answersFor.getFirst().id()), answersFor)
                : shown(home, answersFor);
    }

    private PropertyAtHome shown(PropertyHomes.Home home, List<Compound> answersFor) {
        var compound = Optional.ofNullable(home.compound());
        var desk = compound.flatMap(organization::propertyCompanyOf).flatMap(organization::desk);
        var phone = desk.flatMap(one -> organization.phoneList(one.path(), one.path()).stream()
                .map(Responsible::phone)
                .filter(Objects::nonNull)
                .findFirst());
        var names = new PropertyPolicyView.Names(territory, modes.names());
        var counts = compound.map(figures::lastYearOf);
        var committee = compound.flatMap(committees::of);
        return new PropertyAtHome(
                home.compound(),
                compound.flatMap(territory::compound).map(Compound::name).orElse(null),
                desk.map(Desk::name).orElse(null),
                phone.orElse(null),
                home.speaks(),
                counts.map(Counts::counted).orElse(0),
                counts.map(Counts::solved).orElse(0),
                committee.map(Committee::ends).orElse(null),
                committee.filter(Committee::isRed).isPresent(),
                answersFor.stream()
                        .map(one -> new PropertyCompound(one.id(), one.name()))
                        .toList(),
                compound.flatMap(figures::lastJudged)
                        .map(one -> new PropertyHomeYear(one.endedOn(), one.outcome(), one.sums()))
                        .orElse(null),
                compound.flatMap(alliances::networkOf)
                        .filter(one -> !answersFor.isEmpty() || one.course().activeSince() != null)
                        .map(PropertyNetwork::of)
                        .orElse(null),
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
