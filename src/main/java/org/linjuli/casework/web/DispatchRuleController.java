package org.linjuli.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.DispatchPreview;
import org.linjuli.casework.DispatchRule;
import org.linjuli.casework.DispatchRules;
import org.linjuli.identity.CurrentActor;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which new requests are dispatched. */
@RestController
@RequestMapping("/api/v1/dispatch-rules")
class DispatchRuleController {

    private final DispatchRules rules;
    private final DispatchPreview preview;
    private final Wording wording;

    DispatchRuleController(DispatchRules rules, DispatchPreview preview, Wording wording) {
        this.rules = rules;
        this.preview = preview;
        this.wording = wording;
    }

    /** A line of the table; the order of the lines is the order of the list. */
    record RuleView(
            @NotNull UUID id,
            @Nullable String category,
            @Nullable String area,
            @Nullable String compoundKind,
            DispatchRule.@NotNull To to,
            @Nullable String unit) {

        static RuleView of(DispatchRule rule) {
            var area = rule.area();
            var unit = rule.unit();
            return new RuleView(
                    rule.id(),
                    rule.category(),
                    area == null ? null : area.value(),
                    rule.compoundKind(),
                    rule.to(),
                    unit == null ? null : unit.value());
        }

        DispatchRule rule(int place) {
            if ((to == DispatchRule.To.UNIT) != (unit != null)) {
                throw CaseworkProblem.DESK_UNKNOWN.now().field("rules[" + (place - 1) + "].unit", "派给单位时请选择单位，其他情况请留空");
            }
            return new DispatchRule(
                    id, place, category, Given.path("area", area), compoundKind, to, Given.path("unit", unit));
        }
    }

    record RulesView(long version, List<RuleView> rules) {

        static RulesView of(DispatchRules.Stated stated) {
            return new RulesView(
                    stated.version(), stated.rules().stream().map(RuleView::of).toList());
        }
    }

    record ProposedRules(
            @Size(max = 500, message = "规则最多 500 条") @NotNull
            List<@Valid RuleView> rules) {

        List<DispatchRule> table() {
            return IntStream.range(0, rules.size())
                    .mapToObj(n -> rules.get(n).rule(n + 1))
                    .toList();
        }
    }

    record DivertedView(UUID id, String title, String from, String fromName, String to, String toName) {}

    /** What the proposed rules would have done with the last month's requests. */
    record PreviewView(int requests, boolean sampled, int moved, int nobody, List<DivertedView> changed) {}

    @GetMapping
    RulesView stated(@CurrentActor Actor actor) {
        return RulesView.of(rules.stated(actor));
    }

    @PutMapping
    RulesView replace(
            @CurrentActor Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ProposedRules proposal) {
        return RulesView.of(rules.replace(actor, IfMatch.version(version), proposal.table()));
    }

    @PostMapping("/preview")
    PreviewView preview(@CurrentActor Actor actor, @Valid @RequestBody ProposedRules proposal) {
        var seen = preview.of(actor, proposal.table());
        return new PreviewView(
                seen.requests(),
                seen.sampled(),
                seen.moved(),
                seen.nobody(),
                seen.changed().stream().map(this::changed).toList());
    }

    private DivertedView changed(DispatchPreview.Changed changed) {
        return new DivertedView(
                changed.id(),
                changed.title(),
                changed.from().value(),
                wording.desk(changed.from()),
                changed.to().value(),
                wording.desk(changed.to()));
    }
}
