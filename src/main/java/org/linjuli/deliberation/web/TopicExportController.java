package org.linjuli.deliberation.web;

import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.casework.sheet.Column;
import org.linjuli.casework.sheet.Sheet;
import org.linjuli.casework.sheet.Watermark;
import org.linjuli.deliberation.TopicMark;
import org.linjuli.deliberation.TopicPhase;
import org.linjuli.deliberation.TopicProblem;
import org.linjuli.deliberation.TopicState;
import org.linjuli.deliberation.Topics;
import org.linjuli.deliberation.web.TopicView.TopicSummary;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The topics of an area as a file, with who took it on it. */
@RestController
class TopicExportController {

    private static final int MOST = 2000;
    private static final int AT_ONCE = 500;

    private static final List<Column<TopicSummary>> COLUMNS = List.of(
            new Column<>("议题", 30, TopicSummary::title),
            new Column<>("小区", 16, TopicSummary::compoundName),
            new Column<>("环节", 8, TopicSummary::phaseName),
            new Column<>("状态", 14, TopicSummary::stateName),
            new Column<>("提出和附议人数", 14, TopicSummary::voices),
            new Column<>("决定", 30, TopicSummary::decision),
            new Column<>("提出时间", 18, TopicSummary::raised),
            new Column<>("当前环节截止", 18, TopicSummary::due),
            new Column<>("结束时间", 18, TopicSummary::closed),
            new Column<>("代居民提出", 12, one -> one.forOthers() ? "是" : "否"),
            new Column<>("承诺逾期", 10, one -> one.late() ? "是" : "否"));

    private final Topics topics;
    private final TopicNames names;
    private final Audit audit;
    private final Clock clock;

    TopicExportController(Topics topics, TopicNames names, Audit audit, Clock clock) {
        this.topics = topics;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those raised in an area in the period, the first and last day included; refused where they are more than 2,000. */
    @GetMapping(path = "/api/v1/topics/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> export(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = TopicController.AREA) String area,
            @RequestParam(defaultValue = "") Set<TopicState> state,
            @RequestParam Optional<TopicMark> figure,
            @RequestParam Optional<TopicPhase> left,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to)
            throws IOException {
        var path = NodePath.of(area);
        actor.require(Permission.TOPIC_READ, path);
        var narrowed = new Topics.TopicsNarrowed(
                path,
                null,
                state,
                figure.orElse(null),
                left.orElse(null),
                TopicController.begin(from),
                TopicController.begin(to.plusDays(1)));
        var found = Page.all(before -> topics.page(actor, narrowed, before, AT_ONCE), MOST);
        if (found.size() > MOST) {
            throw TopicProblem.TOO_MANY_ROWS.now();
        }
        var watermark = Watermark.atOnce(actor, clock);
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet<>(out, "议题", COLUMNS, watermark)) {
            sheet.write(names.summaries(found));
        }
        audit.recordAlone(
                actor,
                Act.of(ActKind.EXPORT, "topic.export", "export", watermark.export())
                        .at(path)
                        .with("rows", found.size()));
        var name = "议题-%s-%s至%s".formatted(names.area(path), from, to);
        return Download.excel(name, out.toByteArray());
    }
}
