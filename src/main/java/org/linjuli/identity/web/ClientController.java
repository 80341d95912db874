package org.linjuli.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Client;
import org.linjuli.identity.Clients;
import org.linjuli.identity.NodeNames;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Allowance;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Other systems that ask by themselves (对接系统): registered by one administrator, allowed by another. */
@RestController
@RequestMapping("/api/v1/clients")
class ClientController {

    /** @param until the last day of its validity */
    record WantedClient(
            @NotNull(message = "请填写系统名称") @Size(max = 60, message = "最多 60 个字")
            String name,

            @NotNull(message = "请选择有效期") LocalDate until) {}

    /** The secret is shown this once. */
    record IssuedSecret(UUID id, String secret) {

        static IssuedSecret of(Clients.Issued issued) {
            return new IssuedSecret(issued.id(), issued.secret());
        }

        @Override
        public String toString() {
            return "IssuedSecret";
        }
    }

    record WantedAllowance(
            @NotNull(message = "请选择权限") Permission permission,
            @NotNull(message = "请选择区域") @Size(max = 200) String node) {}

    record WantedAllowances(
            @NotNull @Size(max = 50, message = "最多 50 项") List<@Valid WantedAllowance> allowances) {}

    record AllowanceView(Permission permission, String permissionName, String node, String nodeName) {

        static AllowanceView of(Allowance one, Map<NodePath, String> names) {
            var node = one.node().value();
            return new AllowanceView(
                    one.permission(), one.permission().label(), node, names.getOrDefault(one.node(), node));
        }
    }

    /** @param until the last day of its validity */
    record ClientView(
            UUID id,
            String name,
            Instant createdAt,
            Instant secretSince,
            LocalDate until,
            boolean expired,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt,
            List<AllowanceView> allowances) {}

    record Allowable(Permission permission, String name) {}

    record ClientList(List<ClientView> items, List<Allowable> allowable) {}

    private final Clients clients;
    private final ObjectProvider<NodeNames> nodeNames;
    private final Clock clock;

    ClientController(Clients clients, ObjectProvider<NodeNames> nodeNames, Clock clock) {
        this.clients = clients;
        this.nodeNames = nodeNames;
        this.clock = clock;
    }

    @GetMapping
    ClientList all(@CurrentActor Actor actor) {
        var all = clients.all(actor);
        var nodes = all.stream()
                .flatMap(client -> client.allowances().stream())
                .map(Allowance::node)
                .collect(Collectors.toSet());
        var names = nodeNames.stream()
                .findFirst()
                .map(known -> known.namesOf(nodes))
                .orElse(Map.of());
        return new ClientList(
                all.stream().map(client -> view(client, names)).toList(),
                clients.allowable().stream()
                        .map(one -> new Allowable(one, one.label()))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedSecret register(@CurrentActor Actor actor, @Valid @RequestBody WantedClient body) {
        return IssuedSecret.of(clients.register(actor, body.name(), body.until()));
    }

    @PostMapping("/{id}/renew-secret")
    IssuedSecret renewSecret(@CurrentActor Actor actor, @PathVariable UUID id) {
        return IssuedSecret.of(clients.renewSecret(actor, id));
    }

    @PostMapping("/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@CurrentActor Actor actor, @PathVariable UUID id) {
        clients.revoke(actor, id);
    }

    @PutMapping("/{id}/allowances")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void allow(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody WantedAllowances body) {
        clients.allow(
                actor,
                id,
                body.allowances().stream()
                        .map(one -> new Allowance(one.permission(), GrantController.node(one.node())))
                        .toList());
    }

    private ClientView view(Client client, Map<NodePath, String> names) {
        return new ClientView(
                client.id(),
                client.name(),
                client.createdAt(),
                client.secretSince(),
                LocalDate.ofInstant(client.validUntil().minusMillis(1), CityTime.ZONE),
                !client.validUntil().isAfter(clock.instant()),
                client.usedAt(),
                client.revokedAt(),
                client.allowances().stream()
                        .map(one -> AllowanceView.of(one, names))
                        .toList());
    }
}
