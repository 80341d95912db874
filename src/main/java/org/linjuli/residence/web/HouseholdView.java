package org.linjuli.residence.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Input;
import org.linjuli.residence.HouseholdLine;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceAction;
import org.linjuli.residence.ResidenceCounts;
import org.linjuli.residence.ResidenceKind;
import org.linjuli.residence.ResidenceState;
import org.linjuli.shared.Mask;
import org.linjuli.territory.Area;
import org.linjuli.territory.Building;

/** Households as those are told who answer for them. */
final class HouseholdView {

    private HouseholdView() {}

    /** How far the residents of a place are known; the share is that of households with somebody verified. */
    record Coverage(int households, int verifiedHouseholds, int verified, int stated, int refused) {

        static Coverage of(@Nullable ResidenceCounts counts) {
            return counts == null
                    ? new Coverage(0, 0, 0, 0, 0)
                    : new Coverage(
                            counts.households(),
                            counts.verifiedHouseholds(),
                            counts.verified(),
                            counts.stated(),
                            counts.refused());
        }

        static Coverage sum(Collection<ResidenceCounts> all) {
            return all.stream().map(Coverage::of).reduce(of(null), Coverage::plus);
        }

        private Coverage plus(Coverage other) {
            return new Coverage(
                    households + other.households,
                    verifiedHouseholds + other.verifiedHouseholds,
                    verified + other.verified,
                    stated + other.stated,
                    refused + other.refused);
        }
    }

    record LedBuilding(UUID id, String name, Coverage coverage) {

        static LedBuilding of(Building building, String name, Coverage coverage) {
            return new LedBuilding(building.id(), name, coverage);
        }
    }

    record LedBuildings(Coverage total, List<LedBuilding> items) {}

    record GridCoverage(String area, String name, Coverage coverage) {}

    record AreaCoverage(Coverage total, List<GridCoverage> items) {

        static AreaCoverage of(Map<Area, ResidenceCounts> figures) {
            return new AreaCoverage(
                    Coverage.sum(figures.values()),
                    figures.entrySet().stream()
                            .map(one -> new GridCoverage(
                                    one.getKey().path().value(), one.getKey().name(), Coverage.of(one.getValue())))
                            .toList());
        }
    }

    /**
     * A door and how many live behind it.
     *
     * @param part the household, or the building for those who name no door
     * @param door missing for those who name none
     */
    record HouseholdRow(
            UUID part,
            String building,
            @Nullable String door,
            int verified,
            int stated,
            int refused,
            @Nullable Instant waitingSince) {

        static HouseholdRow of(HouseholdLine line, String building) {
            return new HouseholdRow(
                    line.part(),
                    building,
                    line.door(),
                    line.verified(),
                    line.stated(),
                    line.refused(),
                    line.waitingSince());
        }
    }

    record HouseholdPage(List<HouseholdRow> items, @Nullable String next) {}

    /** A step that may be taken now, and what it asks for. */
    record ResidenceStep(String action, String label, List<ResidenceInput> inputs) {

        static ResidenceStep of(Available<ResidenceAction> available) {
            return new ResidenceStep(
                    available.action().key(),
                    available.action().label(),
                    available.inputs().stream().map(ResidenceInput::of).toList());
        }
    }

    /** A field of the step; it is chosen from the options where there are any. */
    record ResidenceInput(String name, String label, boolean required, List<Input.Option> options) {

        static ResidenceInput of(Available.Field field) {
            return new ResidenceInput(field.name(), field.label(), field.required(), field.options());
        }
    }

    /**
     * Somebody who lives there.
     *
     * @param name masked
     * @param phone masked; missing while they do not consent to being called
     * @param ground why it was refused, in words
     */
    record ResidentView(
            UUID id,
            String name,
            ResidenceKind kind,
            ResidenceState state,
            Instant since,
            Instant statedAt,
            @Nullable Instant decidedAt,
            @Nullable String ground,
            @Nullable String phone,
            long version,
            List<ResidenceStep> actions) {

        static ResidentView of(
                Residence one, String name, @Nullable String phone, List<Available<ResidenceAction>> actions) {
            var decision = one.decision();
            return new ResidentView(
                    one.id(),
                    Mask.name(name),
                    one.kind(),
                    one.state(),
                    one.since(),
                    one.stated(),
                    decision == null ? null : decision.at(),
                    decision == null ? null : decision.reason(),
                    phone,
                    one.version(),
                    actions.stream().map(ResidenceStep::of).toList());
        }
    }

    record ResidentList(
            UUID part, String building, @Nullable String door, List<ResidentView> items) {}
}
