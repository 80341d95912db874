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
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.territory.CompoundKind;
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

    /** A line of the table with its names; the order of the lines is the order of the list. */
    record RuleRow(
            UUID id,
            @Nullable String category,
            @Nullable String categoryName,
            @Nullable String area,
            @Nullable String areaName,
            @Nullable CompoundKind compoundKind,
            DispatchRule.To to,
            @Nullable String unit,
            @Nullable String unitName) {}

    record RulesView(long version, List<RuleRow> rules) {}

    /** A line as it shall be; what is left out does not matter. */
    record WantedRule(
            @NotNull UUID id,
            @Nullable String category,
            @Nullable String area,
            @Nullable CompoundKind compoundKind,
            DispatchRule.@NotNull To to,
            @Nullable String unit) {

        DispatchRule rule(int place) {
            if ((to == DispatchRule.To.UNIT) != (unit != null)) {
                throw CaseworkProblem.DESK_UNKNOWN.now().field("rules[" + (place - 1) + "].unit", "派给单位时请选择单位，其他情况请留空");
            }
            var kind = compoundKind == null ? null : compoundKind.name();
            return new DispatchRule(id, place, category, Given.path("area", area), kind, to, Given.path("unit", unit));
        }
    }

    record ProposedRules(
            @Size(max = 500, message = "规则最多 500 条") @NotNull
            List<@Valid WantedRule> rules) {

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
        return view(rules.stated(actor));
    }

    @PutMapping
    RulesView replace(
            @CurrentActor Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ProposedRules proposal) {
        return view(rules.replace(actor, IfMatch.version(version), proposal.table()));
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

    private RulesView view(DispatchRules.Stated stated) {
        return new RulesView(
                stated.version(), stated.rules().stream().map(this::row).toList());
    }

    private RuleRow row(DispatchRule rule) {
        var category = rule.category();
        var area = rule.area();
        var kind = rule.compoundKind();
        var unit = rule.unit();
        return new RuleRow(
                rule.id(),
                category,
                category == null
                        ? null
                        : String.join(" / ", wording.category(category).path()),
                area == null ? null : area.value(),
                area == null ? null : wording.area(area),
                kind == null ? null : CompoundKind.valueOf(kind),
                rule.to(),
                unit == null ? null : unit.value(),
                unit == null ? null : wording.desk(unit));
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
