package org.linjuli.planning.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.DoorRound;
import org.linjuli.planning.DoorRounds;
import org.linjuli.planning.PlanningProblem;
import org.linjuli.planning.RoundWish;
import org.linjuli.platform.Download;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A campaign from door to door, cut into patches with an order to walk in. Nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/door-rounds")
class DoorRoundController {

    private static final String GRID = "\\d{2}(\\.\\d{2}){2}(\\.\\d{3}){3}";
    private static final double SECONDS_A_MINUTE = 60;

    /** Where it goes, who walks or how long, and how many seconds a call takes. */
    record RoundQuery(
            @NotEmpty(message = "请选择网格") @Size(max = 30, message = "一次至多 30 个网格")
            List<@Pattern(regexp = GRID, message = "请选择网格") String> grid,

            @Nullable @Size(max = 500, message = "至多去掉 500 栋楼")
            List<UUID> without,

            @Nullable @Min(value = 1, message = "至少 1 人") @Max(value = 60, message = "至多 60 人")
            Integer walkers,

            @Nullable @Min(value = 10, message = "至少 10 分钟") @Max(value = 600, message = "至多 600 分钟")
            Integer minutes,

            @Nullable @Min(value = 10, message = "至少 10 秒") @Max(value = 3_600, message = "至多 3600 秒")
            Integer call) {

        private static final int USUAL_CALL = 180;

        RoundWish wish() {
            if ((walkers == null) == (minutes == null)) {
                throw PlanningProblem.WALKERS_OR_MINUTES.now().field("walkers", "请填写人数或每人时长，二者只填一项");
            }
            return new RoundWish(
                    grid.stream().map(NodePath::of).toList(),
                    new HashSet<>(Optional.ofNullable(without).orElseGet(List::of)),
                    walkers,
                    minutes,
                    Optional.ofNullable(call).orElse(USUAL_CALL));
        }
    }

    /** What each walker does; {@code unfairness} is the longest work beside the mean. */
    record DoorRoundView(List<DoorPatch> patches, long doors, double unfairness) {

        static DoorRoundView of(DoorRound round, Territory territory) {
            return new DoorRoundView(
                    round.patches().stream()
                            .map(patch -> DoorPatch.of(patch, territory))
                            .toList(),
                    round.patches().stream().mapToLong(DoorRound.Patch::doors).sum(),
                    round.unfairness());
        }
    }

    /** One walker's patch, its entrances in the order to walk; minutes of calls and walking together. */
    record DoorPatch(int number, long doors, long metres, long minutes, List<PatchEntrance> entrances) {

        static DoorPatch of(DoorRound.Patch patch, Territory territory) {
            return new DoorPatch(
                    patch.number(),
                    patch.doors(),
                    Math.round(patch.metres()),
                    Math.round(patch.seconds() / SECONDS_A_MINUTE),
                    patch.entrances().stream()
                            .map(one -> PatchEntrance.of(one, territory))
                            .toList());
        }
    }

    record PatchEntrance(
            UUID building,
            String grid,
            String gridName,
            String compound,
            String name,
            int unit,
            int doors,
            double lat,
            double lng) {

        static PatchEntrance of(DoorRound.Entrance one, Territory territory) {
            return new PatchEntrance(
                    one.building(),
                    one.grid().value(),
                    territory.area(one.grid()).name(),
                    one.compound(),
                    one.name(),
                    one.unit(),
                    one.doors(),
                    one.at().lat(),
                    one.at().lng());
        }
    }

    private final DoorRounds rounds;
    private final Territory territory;

    DoorRoundController(DoorRounds rounds, Territory territory) {
        this.rounds = rounds;
        this.territory = territory;
    }

    @GetMapping
    DoorRoundView share(@CurrentActor Actor actor, @Valid RoundQuery query) {
        return DoorRoundView.of(rounds.share(actor, query.wish()), territory);
    }

    /** The walking lists, one below the other. */
    @GetMapping(path = "/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> export(@CurrentActor Actor actor, @Valid RoundQuery query) {
        var round = DoorRoundView.of(rounds.export(actor, query.wish()), territory);
        return Download.excel("走访清单", Spreadsheet.of("走访清单", lines(round)));
    }

    private static List<List<String>> lines(DoorRoundView round) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("片", "顺序", "网格", "小区", "楼栋", "单元", "户数", "走访人", "走访情况"));
        for (var patch : round.patches()) {
            for (int i = 0; i < patch.entrances().size(); i++) {
                var one = patch.entrances().get(i);
                lines.add(List.of(
                        "第" + patch.number() + "片",
                        String.valueOf(i + 1),
                        one.gridName(),
                        one.compound(),
                        one.name(),
                        one.unit() + "单元",
                        String.valueOf(one.doors()),
                        "",
                        ""));
            }
        }
        return lines;
    }
}
