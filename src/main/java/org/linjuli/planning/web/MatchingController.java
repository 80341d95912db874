package org.linjuli.planning.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.MatchingWish;
import org.linjuli.planning.Matchings;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Needs and volunteers of a file, brought together. Nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/matchings")
class MatchingController {

    private static final String AREA = "\\d{2}(\\.\\d{2}){2}(\\.\\d{3}){0,3}";

    /** Where, at what price of fairness, and who has refused which need by their rows, as {@code 12-40}. */
    record MatchingQuery(
            @NotNull(message = "请选择区域") @Pattern(regexp = AREA, message = "请选择区域")
            String area,

            @Nullable @Min(value = 0, message = "不能小于 0 米") @Max(value = 1_000, message = "至多 1000 米")
            Integer fair,

            @Nullable @Size(max = 200, message = "至多 200 次婉拒，请改好文件再匹配")
            List<@Pattern(regexp = "\\d{1,5}-\\d{1,5}", message = "写作 需求行-志愿者行") String> refused) {

        private static final int NEAREST = 0;

        MatchingWish wish() {
            return new MatchingWish(
                    NodePath.of(area),
                    Optional.ofNullable(fair).orElse(NEAREST),
                    Optional.ofNullable(refused).orElseGet(List::of).stream()
                            .map(MatchingQuery::refusal)
                            .toList());
        }

        private static MatchingWish.Refusal refusal(String text) {
            int dash = text.indexOf('-');
            return new MatchingWish.Refusal(
                    Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
        }
    }

    private final Matchings matchings;

    MatchingController(Matchings matchings) {
        this.matchings = matchings;
    }

    /** Who is to serve which need of an Excel file, or what is wrong with the file. */
    @PostMapping
    MatchingView match(@CurrentActor Actor actor, @Valid MatchingQuery query, @RequestBody byte[] file) {
        return MatchingView.of(matchings.match(actor, query.wish(), file));
    }

    @PostMapping(path = "/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> export(@CurrentActor Actor actor, @Valid MatchingQuery query, @RequestBody byte[] file) {
        return Download.excel("匹配结果", matchings.export(actor, query.wish(), file));
    }

    /** A file to be filled in, with lines of the area that show how. */
    @GetMapping(path = "/template.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> template(
            @CurrentActor Actor actor, @RequestParam @Pattern(regexp = AREA, message = "请选择区域") String area) {
        return Download.excel("需求和志愿者模板", matchings.template(actor, NodePath.of(area)));
    }
}
