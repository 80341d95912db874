package org.linjuli.organization.web;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.organization.OrganizationProblem;
import org.linjuli.organization.ResponsibilityFields;
import org.linjuli.organization.ResponsibilityFields.Answer;
import org.linjuli.organization.ResponsibilityFields.Field;
import org.linjuli.organization.ResponsibilityFields.Part;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Territory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The map of who answers for which building (责任田). */
@RestController
@RequestMapping("/api/v1/organization/responsibility-fields")
class ResponsibilityController {

    /** More dots than that say nothing on one screen. */
    private static final int MOST = 2_000;

    static final String EDGES = "-?[0-9.]{1,20}(,-?[0-9.]{1,20}){3}";

    /**
     * A building that somebody lives in.
     *
     * @param titleName of the post that answers for it
     * @param holderName who is on it; null while it is vacant or there is none
     * @param lat degrees in WGS-84, as {@code lng}
     */
    record ResponsibilityField(
            UUID id,
            String name,
            String grid,
            String gridName,
            double lat,
            double lng,
            Answer answer,
            @Nullable String titleName,
            @Nullable String holderName,
            int households,
            int withoutOwner) {}

    /** At most 2,000 buildings of the part that was asked for; the counts are of all of it. */
    record ResponsibilityMap(List<ResponsibilityField> items, int held, int vacant, int nobody, boolean cut) {}

    private final ResponsibilityFields fields;
    private final Territory territory;

    ResponsibilityController(ResponsibilityFields fields, Territory territory) {
        this.fields = fields;
        this.territory = territory;
    }

    /** @param bbox {@code west,south,east,north} of the part that is looked at; the whole area without it */
    @GetMapping
    ResponsibilityMap map(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = Areas.FORM) String area,
            @RequestParam Optional<@Pattern(regexp = EDGES, message = "地图范围应为 西,南,东,北 四个经纬度") String> bbox) {
        var seen = fields.in(
                actor,
                NodePath.of(area),
                bbox.map(ResponsibilityController::part).orElse(null),
                MOST);
        return new ResponsibilityMap(
                seen.fields().stream().map(this::view).toList(),
                seen.buildings().getOrDefault(Answer.HELD, 0),
                seen.buildings().getOrDefault(Answer.VACANT, 0),
                seen.buildings().getOrDefault(Answer.NOBODY, 0),
                seen.cut());
    }

    private static Part part(String bbox) {
        try {
            var edges = bbox.split(",", -1);
            return new Part(
                    Double.parseDouble(edges[0]),
                    Double.parseDouble(edges[1]),
                    Double.parseDouble(edges[2]),
                    Double.parseDouble(edges[3]));
        } catch (NumberFormatException malformed) {
            throw OrganizationProblem.BAD_MAP.now().field("bbox", "地图范围应为 西,南,东,北 四个经纬度");
        }
    }

    private ResponsibilityField view(Field one) {
        var post = one.post();
        var building = one.building();
        return new ResponsibilityField(
                building.id(),
                territory.buildingName(building.id()),
                one.grid().value(),
                territory.name(one.grid()),
                building.point().lat(),
                building.point().lng(),
                one.answer(),
                post == null ? null : post.title().label(),
                post == null ? null : post.name(),
                one.households(),
                one.withoutOwner());
    }
}
