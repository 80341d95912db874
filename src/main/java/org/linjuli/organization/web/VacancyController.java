package org.linjuli.organization.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.OrganizationProblem;
import org.linjuli.organization.Unowned;
import org.linjuli.organization.Vacancies;
import org.linjuli.organization.Vacancies.Vacancy;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Point;
import org.linjuli.territory.Building;
import org.linjuli.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows behind the figures of the network: vacant posts, and buildings with households that nobody answers for. */
@RestController
@RequestMapping("/api/v1/organization")
class VacancyController {

    private static final int MOST_ROWS = 20_000;
    private static final int AT_ONCE = 500;

    /** A post that nobody holds; {@code since} is when its last holder went, or when it was opened. */
    record VacancyView(
            UUID id,
            long version,
            UUID node,
            String nodeName,
            OrgLevel level,
            String levelName,
            String area,
            String areaName,
            String titleName,
            Instant since) {}

    record VacancyPage(List<VacancyView> items, @Nullable String next) {}

    /** A building and how many of its households nobody answers for. */
    record UnownedBuilding(
            UUID id,
            String name,
            String grid,
            String gridName,
            int households,
            int withoutOwner,
            double lat,
            double lng) {}

    record UnownedBuildings(
            List<UnownedBuilding> items, @Nullable String next) {}

    private final Vacancies vacancies;
    private final Unowned unowned;
    private final Territory territory;
    private final ListFile files;

    VacancyController(Vacancies vacancies, Unowned unowned, Territory territory, ListFile files) {
        this.vacancies = vacancies;
        this.unowned = unowned;
        this.territory = territory;
        this.files = files;
    }

    /** Vacant posts of an area, the longest vacant first. */
    @GetMapping("/vacancies")
    VacancyPage page(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = Areas.FORM) String area,
            @RequestParam Optional<OrgLevel> level,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var after = cursor.map(VacancyController::after).orElse(null);
        var found = vacancies.page(actor, NodePath.of(area), level.orElse(null), after, limit + 1).stream()
                .map(this::view)
                .toList();
        var page = Page.cut(found, limit, one -> Cursor.of(one.since(), one.id()));
        return new VacancyPage(page.items(), page.next());
    }

    @GetMapping(path = "/vacancies/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> export(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = Areas.FORM) String area,
            @RequestParam Optional<OrgLevel> level) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("组织", "层级", "岗位", "所在区域", "空缺自"));
        Vacancies.After after = null;
        for (boolean more = true; more && rows.size() <= MOST_ROWS; ) {
            var page = vacancies.page(actor, NodePath.of(area), level.orElse(null), after, AT_ONCE);
            page.stream().map(this::view).forEach(one -> rows.add(row(one)));
            more = page.size() == AT_ONCE;
            after = page.isEmpty()
                    ? after
                    : new Vacancies.After(page.getLast().since(), page.getLast().post());
        }
        return files.taken(actor, "organization.vacancy-export", "空缺岗位", rows);
    }

    private static List<String> row(VacancyView one) {
        return List.of(one.nodeName, one.levelName, one.titleName, one.areaName, CityTime.minute(one.since));
    }

    private VacancyView view(Vacancy one) {
        return new VacancyView(
                one.post(),
                one.version(),
                one.node(),
                one.nodeName(),
                one.level(),
                one.level().label(),
                one.area().value(),
                territory.name(one.area()),
                one.title().label(),
                one.since());
    }

    private static Vacancies.After after(String cursor) {
        try {
            var values = Cursor.parse(cursor, 2).values();
            return new Vacancies.After(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw badPage();
        }
    }

    /** Buildings of an area with households that nobody on a post answers for. */
    @GetMapping("/households-without-owner")
    UnownedBuildings unowned(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = Areas.FORM) String area,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var after = cursor.map(VacancyController::building).orElse(null);
        var found = unowned.of(actor, NodePath.of(area), after, limit + 1);
        var page = Page.cut(found, limit, one -> Cursor.of(one.grid(), one.withoutOwner(), one.id()));
        return new UnownedBuildings(page.items().stream().map(this::view).toList(), page.next());
    }

    private static Unowned.Building building(String cursor) {
        try {
            var values = Cursor.parse(cursor, 3).values();
            return new Unowned.Building(
                    UUID.fromString(values.get(2)), NodePath.of(values.get(0)), 0, Integer.parseInt(values.get(1)));
        } catch (IllegalArgumentException malformed) {
            throw badPage();
        }
    }

    private static RuntimeException badPage() {
        return OrganizationProblem.BAD_PAGE.now().field("cursor", "页码已失效，请从第一页重新打开");
    }

    private UnownedBuilding view(Unowned.Building one) {
        var point = territory.building(one.id()).map(Building::point).orElse(new Point(0, 0));
        return new UnownedBuilding(
                one.id(),
                territory.buildingName(one.id()),
                one.grid().value(),
                territory.name(one.grid()),
                one.households(),
                one.withoutOwner(),
                point.lat(),
                point.lng());
    }
}
