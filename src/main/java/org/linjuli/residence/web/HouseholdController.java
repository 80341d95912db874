package org.linjuli.residence.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Accounts;
import org.linjuli.identity.RevealPurpose;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.residence.Households;
import org.linjuli.residence.Households.Asked;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceFigures;
import org.linjuli.residence.ResidentContacts;
import org.linjuli.residence.web.HouseholdView.AreaCoverage;
import org.linjuli.residence.web.HouseholdView.Coverage;
import org.linjuli.residence.web.HouseholdView.HouseholdPage;
import org.linjuli.residence.web.HouseholdView.LedBuilding;
import org.linjuli.residence.web.HouseholdView.LedBuildings;
import org.linjuli.residence.web.HouseholdView.ResidentList;
import org.linjuli.residence.web.HouseholdView.ResidentView;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The households of those who answer for a building or a grid. */
@RestController
@RequestMapping("/api/v1/residences")
class HouseholdController {

    private static final String PATH = "[0-9]{2}(\\.[0-9]{2,3}){0,5}";

    /** Why the number is looked at. */
    record ResidentReveal(@NotNull(message = "请选择查看电话的用途") RevealPurpose purpose) {}

    record ResidentPhone(String phone) {

        @Override
        public String toString() {
            return "ResidentPhone";
        }
    }

    private final Households households;
    private final ResidentContacts contacts;
    private final ResidenceFigures figures;
    private final HouseholdNames names;
    private final Accounts accounts;

    HouseholdController(
            Households households,
            ResidentContacts contacts,
            ResidenceFigures figures,
            HouseholdNames names,
            Accounts accounts) {
        this.households = households;
        this.contacts = contacts;
        this.figures = figures;
        this.names = names;
        this.accounts = accounts;
    }

    /** The buildings that the actor answers for, and how far their residents are known. */
    @GetMapping("/buildings")
    LedBuildings buildings(@CurrentActor Actor actor) {
        var counts = households.counts(actor);
        var items = households.buildings(actor).stream()
                .map(one -> LedBuilding.of(one, names.of(one), Coverage.of(counts.get(one.id()))))
                .toList();
        return new LedBuildings(Coverage.sum(counts.values()), items);
    }

    /** Those in which somebody waits first. */
    @GetMapping("/households")
    HouseholdPage page(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable UUID building,
            @RequestParam(defaultValue = "") @Size(max = 60) String q,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") int limit) {
        var page = households.page(actor, new Asked(building, q, waiting), cursor, limit);
        return new HouseholdPage(
                page.items().stream()
                        .map(line -> HouseholdView.HouseholdRow.of(line, names.of(line.building())))
                        .toList(),
                page.next());
    }

    /** Those who live behind one door, or in a building without saying where. */
    @GetMapping("/households/{part}")
    ResidentList residents(@CurrentActor Actor actor, @PathVariable UUID part) {
        var living = households.livingIn(actor, part);
        var first = living.getFirst().home();
        return new ResidentList(part, names.of(first.building()), first.door(), views(actor, living));
    }

    @PostMapping("/{id}/actions/{action}")
    ResidentView act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        var residence = households.act(actor, id, IfMatch.version(version), action, given);
        return views(actor, List.of(residence)).getFirst();
    }

    /** Shows the phone, which changes the log: it is no reading. */
    @PostMapping("/{id}/phone")
    ResidentPhone phone(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody ResidentReveal asked) {
        return new ResidentPhone(contacts.phone(actor, id, asked.purpose()));
    }

    /** How far the residents of a grid, or of each grid of a community, are known. */
    @GetMapping("/figures")
    AreaCoverage figures(@CurrentActor Actor actor, @RequestParam @Pattern(regexp = PATH) String area) {
        return AreaCoverage.of(figures.of(actor, NodePath.of(area)));
    }

    private List<ResidentView> views(Actor actor, List<Residence> living) {
        var called = accounts.names(living.stream().map(Residence::account).toList());
        var phones = contacts.masked(living);
        return living.stream()
                .map(one -> ResidentView.of(
                        one,
                        called.getOrDefault(one.account(), ""),
                        phones.get(one.account()),
                        households.available(actor, one)))
                .toList();
    }
}
