package org.linjuli.identity.web;

import java.util.List;
import org.linjuli.identity.DemoAccounts;
import org.linjuli.identity.Face;
import org.linjuli.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts that a visitor of the demo may try. */
@RestController
@RequestMapping("/api/v1/demo-accounts")
class DemoAccountController {

    record DemoAccountView(
            String username, String password, String name, Role role, String roleName, String sentence, Face face) {}

    private final DemoAccounts demoAccounts;

    DemoAccountController(DemoAccounts demoAccounts) {
        this.demoAccounts = demoAccounts;
    }

    @GetMapping
    List<DemoAccountView> list() {
        return demoAccounts.list().stream()
                .map(account -> new DemoAccountView(
                        account.username(),
                        DemoAccounts.PASSWORD,
                        account.name(),
                        account.role(),
                        account.roleName(),
                        account.sentence(),
                        account.face()))
                .toList();
    }
}
