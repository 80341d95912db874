package org.linjuli.planning.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.Band;
import org.linjuli.planning.Origin;
import org.linjuli.planning.PlanningProblem;
import org.linjuli.planning.Profile;
import org.linjuli.planning.RunWish;

/** An attempt that somebody asks for; the client chose the id. */
record PlanAsked(
        @NotNull UUID id,

        @NotNull @Pattern(regexp = PlanRunController.AREA, message = "请选择区域")
        String area,

        @Nullable @Min(value = 1, message = "至少 1 个网格") @Max(value = 20_000, message = "至多 20,000 个网格")
        Integer grids,

        @Nullable @Min(value = 1, message = "每个网格至少 1 户") @Max(value = 100_000, message = "每个网格至多 100,000 户")
        Integer size,

        @Min(value = 0, message = "下限不能为负") @Max(value = 100_000, message = "下限太大")
        int least,

        @Min(value = 1, message = "上限至少 1 户") @Max(value = 100_000, message = "上限太大")
        int most,

        @NotNull Profile profile,
        @NotNull Origin origin,
        boolean keepExclusive,

        @Nullable @Size(max = 500, message = "至多保留 500 个网格")
        List<@NotNull @Pattern(regexp = "\\d{15}", message = "网格编码是 15 位数字") String> fixed,

        @Nullable @Size(max = 500, message = "至多 500 对楼栋") List<@NotNull @Valid ApartAsked> apart,

        @Min(value = 1, message = "至少 1 秒") @Max(value = RunWish.LONGEST, message = "至多 60 秒")
        int seconds,

        long seed) {

    /** Two buildings that must not share a grid. */
    record ApartAsked(@NotNull UUID one, @NotNull UUID other) {}

    RunWish wish() {
        if (least > most) {
            throw PlanningProblem.BAND_UPSIDE_DOWN.now().field("most", "上限不能小于下限 " + least + " 户");
        }
        if ((grids == null) == (size == null)) {
            throw PlanningProblem.NUMBER_OR_SIZE.now().field("grids", "请填写网格数或每格户数，二者只填一项");
        }
        var pairs = Optional.ofNullable(apart).orElseGet(List::of);
        return new RunWish(
                grids,
                size,
                new Band(least, most),
                profile,
                origin,
                keepExclusive,
                Optional.ofNullable(fixed).orElseGet(List::of),
                pairs.stream()
                        .map(pair -> new RunWish.Pair(pair.one(), pair.other()))
                        .toList(),
                seconds,
                seed);
    }
}
