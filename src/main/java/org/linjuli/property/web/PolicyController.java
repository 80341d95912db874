package org.linjuli.property.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.alliance.Alliances;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.property.PoliciesNarrowed;
import org.linjuli.property.Policy;
import org.linjuli.property.PolicyModes;
import org.linjuli.property.PolicyState;
import org.linjuli.property.PropertyPolicies;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Territory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How compounds are looked after: drafted, asked about, decided, in force. */
@RestController
@RequestMapping("/api/v1/property-policies")
class PolicyController {

    static final String AREA = "[0-9]{2}(\\.[0-9]{2,3}){0,5}";

    /**
     * A policy to draft; the client chose the id.
     *
     * @param fee yuan for a square metre and month
     * @param months the agreed term
     */
    record PropertyPolicyDrafted(
            @NotNull UUID id,
            @NotNull(message = "请选择小区") UUID compound,

            @NotNull(message = "请选择管理模式") @Size(max = 40, message = "请选择管理模式")
            String mode,

            @Min(value = 1, message = "服务等级应为 1 到 5 级") @Max(value = 5, message = "服务等级应为 1 到 5 级")
            int level,

            @NotNull(message = "请填写收费标准")
            @DecimalMin(value = "0", message = "收费标准应为 0 到 99.99 元")
            @DecimalMax(value = "99.99", message = "收费标准应为 0 到 99.99 元")
            @Digits(integer = 2, fraction = 2, message = "收费标准最多两位小数")
            BigDecimal fee,

            @Min(value = 6, message = "期限应为 6 到 60 个月") @Max(value = 60, message = "期限应为 6 到 60 个月")
            int months,

            @NotBlank(message = "服务承诺应为 2 到 2000 个字") @Size(min = 2, max = 2000, message = "服务承诺应为 2 到 2000 个字")
            String promises) {}

    /**
     * What the owners decided.
     *
     * @param firstDay the day on which it comes into force by itself, today to a year ahead; null where somebody will say so
     */
    record PropertyPolicyDecided(
            @NotNull(message = "请选择表决通过的议题") UUID topic,

            @NotBlank(message = "意见答复应为 2 到 1000 个字") @Size(min = 2, max = 1000, message = "意见答复应为 2 到 1000 个字")
            String answer,

            @Nullable LocalDate firstDay) {}

    record PropertyPolicyPage(
            List<PropertyPolicyView> items, @Nullable UUID next) {}

    private final PropertyPolicies policies;
    private final Territory territory;
    private final PolicyModes modes;
    private final Alliances alliances;

    PolicyController(PropertyPolicies policies, Territory territory, PolicyModes modes, Alliances alliances) {
        this.modes = modes;
        this.alliances = alliances;
        this.policies = policies;
        this.territory = territory;
    }

    /** The latest first; opinions and actions stand on the page of each. */
    @GetMapping
    PropertyPolicyPage list(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = AREA) String> area,
            @RequestParam Optional<PolicyState> state,
            @RequestParam Optional<@Size(max = 40) String> mode,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var narrowed = new PoliciesNarrowed(area.map(NodePath::of).orElse(null), state.orElse(null), mode.orElse(null));
        var page = policies.page(actor, narrowed, before.orElse(null), limit);
        var names = names();
        var items = page.items().stream()
                .map(one -> PropertyPolicyView.of(one, names, Map.of(), List.of()))
                .toList();
        return new PropertyPolicyPage(items, page.nextId());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PropertyPolicyView draft(@CurrentActor Actor actor, @Valid @RequestBody PropertyPolicyDrafted drafted) {
        var terms = new Policy.Terms(
                drafted.mode(),
                drafted.level(),
                drafted.fee().setScale(2, RoundingMode.UNNECESSARY),
                drafted.months(),
                drafted.promises().strip());
        return whole(
                actor, policies.draft(actor, new PropertyPolicies.NewPolicy(drafted.id(), drafted.compound(), terms)));
    }

    @GetMapping("/{id}")
    PropertyPolicyView one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return whole(actor, policies.one(actor, id));
    }

    @PostMapping("/{id}/actions/{action}")
    PropertyPolicyView act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
        return whole(actor, policies.act(actor, id, IfMatch.version(version), action));
    }

    /** By which topic the owners decided it, and what is answered to the opinions. */
    @PutMapping("/{id}/decision")
    PropertyPolicyView decide(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody PropertyPolicyDecided decided) {
        var how = new Policy.Verdict(decided.topic(), decided.answer().strip(), decided.firstDay());
        return whole(actor, policies.decide(actor, id, IfMatch.version(version), how));
    }

    private PropertyPolicyView whole(Actor actor, Policy one) {
        return PropertyPolicyView.of(one, names(), policies.opinions(one), policies.available(actor, one))
                .with(alliances
                        .networkOf(one.compound())
                        .map(PropertyNetwork::of)
                        .orElse(null));
    }

    private PropertyPolicyView.Names names() {
        return new PropertyPolicyView.Names(territory, modes.names());
    }
}
