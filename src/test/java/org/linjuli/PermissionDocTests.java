package org.linjuli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;
import org.linjuli.testing.Committed;

/** docs/modules/permissions.md shows the table of which role permits what, from the enum that holds it. */
class PermissionDocTests {

    @Test
    void everyPermissionIsListedWithItsRoles() {
        assertThat(Permission.values()).allSatisfy(permission -> {
            assertThat(permission.label()).as(permission.name()).isNotBlank();
            assertThat(Role.values()).as(permission.name()).anyMatch(permission::isOf);
        });
        assertThat(Arrays.stream(Permission.values()).map(Permission::label)).doesNotHaveDuplicates();
        Committed.file("docs/modules/permissions.md").shouldSay(page());
    }

    @Test
    void whoServesADeskMayHandleAndNobodyElse() {
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(Permission.REQUEST_HANDLE.isOf(role))
                        .as(role.name())
                        .isEqualTo(role.serves().isPresent() || role.servesUnit()));
    }

    private static String page() {
        return """
                # Permissions 权限点

                A role permits this at the node of its grant and below it; a desk is handled by those alone who serve it. Whoever lacks a permission is refused with
                `/problems/identity/permission-missing`, which says which one. What anybody who is signed in may do needs
                none: to report, to join, to rate and contest what they reported, to keep their own home, filters, notices,
                devices and password. Who may take which step of a request, a task of assist, an organization or a grid is
                said by its life-cycle. Made from `Permission` by `PermissionDocTests`.

                ## By permission 权限点

                | permission | 权限点 | roles 角色 |
                |---|---|---|
                %s

                ## By role 角色

                | role | 角色 | permissions 权限点 |
                |---|---|---|
                %s
                """.formatted(
                rows(Permission.values(), PermissionDocTests::row), rows(Role.values(), PermissionDocTests::row));
    }

    private static <T> String rows(T[] all, Function<T, String> row) {
        return Arrays.stream(all).map(row).collect(joining("\n"));
    }

    private static String row(Permission permission) {
        var roles = Arrays.stream(Role.values())
                .filter(permission::isOf)
                .map(Role::label)
                .collect(joining("、"));
        return "| `%s` | %s | %s |".formatted(permission, permission.label(), roles);
    }

    private static String row(Role role) {
        var permissions = Permission.of(role).stream().map(Permission::label).collect(joining("、"));
        return "| `%s` | %s | %s |".formatted(role, role.label(), permissions.isEmpty() ? "—" : permissions);
    }
}
