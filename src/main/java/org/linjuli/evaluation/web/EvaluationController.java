package org.linjuli.evaluation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.Bar;
import org.linjuli.evaluation.Evaluation;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.evaluation.EvaluationSubject;
import org.linjuli.evaluation.Evaluations;
import org.linjuli.evaluation.Executors;
import org.linjuli.evaluation.NewEvaluation;
import org.linjuli.evaluation.RollWish;
import org.linjuli.evaluation.web.EvaluationView.EvaluationPage;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations as those see them who look after an area. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationController {

    static final String AREA = "[0-9]{2}(\\.[0-9]{2,3}){0,5}";

    private static final int MOST_REASONS = 200;

    /**
     * An evaluation to open; the client chose the id.
     *
     * @param area whose households are asked
     * @param compound only those of this compound
     * @param executorDesk the desk that did what is judged; whoever serves it takes no part
     * @param sample how many households are drawn by lot; missing for all
     * @param closes the last day
     */
    record EvaluationOpened(
            @NotNull UUID id,

            @NotNull(message = "请选择评议的类型") EvaluationKind kind,

            @NotBlank(message = "评议的事项应为 2 到 100 个字") @Size(min = 2, max = 100, message = "评议的事项应为 2 到 100 个字")
            String title,

            @NotNull @Pattern(regexp = AREA, message = "请选择评议的范围")
            String area,

            @Nullable UUID compound,

            @Nullable @Pattern(regexp = AREA, message = "请选择办理单位")
            String executorDesk,

            @Nullable @Min(value = 10, message = "抽样至少 10 户") @Max(value = RollWish.MOST, message = "一次至多 5000 户")
            Integer sample,

            @NotNull(message = "请选择截止日期") LocalDate closes,

            @NotNull @Min(value = 1, message = "最低参与率应为 1 到 100") @Max(value = 100, message = "最低参与率应为 1 到 100")
            Integer minimum,

            @NotNull @Min(value = 1, message = "满意率要求应为 1 到 100") @Max(value = 100, message = "满意率要求应为 1 到 100")
            Integer needed) {}

    private final Evaluations evaluations;
    private final EvaluationNames names;
    private final AffectedBuildings affected;

    EvaluationController(Evaluations evaluations, EvaluationNames names, AffectedBuildings affected) {
        this.evaluations = evaluations;
        this.names = names;
        this.affected = affected;
    }

    /** The latest first. {@code from} and {@code to} are the days on which they closed. */
    @GetMapping
    EvaluationPage list(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = AREA) String> area,
            @RequestParam Optional<EvaluationKind> kind,
            @RequestParam(defaultValue = "") Set<EvaluationState> state,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var narrowed = new Evaluations.Narrowed(
                area.map(NodePath::of).orElse(null),
                kind.orElse(null),
                state,
                from.map(EvaluationController::begin).orElse(null),
                to.map(day -> begin(day.plusDays(1))).orElse(null));
        var page = evaluations.page(actor, narrowed, before.orElse(null), limit);
        return new EvaluationPage(page.items().stream().map(names::summary).toList(), page.nextId());
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toInstant();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EvaluationView open(@CurrentActor Actor actor, @Valid @RequestBody EvaluationOpened opened) {
        var area = NodePath.of(opened.area());
        var desk = opened.executorDesk();
        var wanted = new NewEvaluation(
                opened.id(),
                new EvaluationSubject(opened.kind(), opened.id(), opened.title().strip()),
                area,
                new RollWish(affected.of(area, opened.compound()), opened.sample()),
                new Executors(Set.of(), desk == null ? null : NodePath.of(desk)),
                new Bar(opened.minimum(), opened.needed()),
                begin(opened.closes().plusDays(1)));
        return view(actor, evaluations.open(actor, wanted));
    }

    @GetMapping("/{id}")
    EvaluationView one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return view(actor, evaluations.one(actor, id));
    }

    @PostMapping("/{id}/actions/{action}")
    EvaluationView act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        return view(actor, evaluations.act(actor, id, IfMatch.version(version), action, given));
    }

    private EvaluationView view(Actor actor, Evaluation one) {
        var desk = one.executors().desk();
        return new EvaluationView(
                names.summary(one),
                desk == null ? null : desk.value(),
                desk == null ? null : names.area(desk),
                one.course().remark(),
                one.executors().include(actor),
                List.copyOf(evaluations.reasons(actor, one.id(), MOST_REASONS)),
                evaluations.available(actor, one));
    }
}
