package org.linjuli.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to open an account.
 *
 * @param username 2 to 40 of {@code a-z 0-9 . _ -}; anything else is an {@link IllegalArgumentException}
 * @param phone mainland mobile number of 11 digits
 */
public record NewAccount(
        String username,
        String name,
        String password,
        @Nullable String phone) {

    public NewAccount {
        username = username.strip().toLowerCase(Locale.ROOT);
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw new IllegalArgumentException("username: 2 to 40 letters, digits, dots, dashes");
        }
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("name: 1 to 60 characters");
        }
        if (phone != null && !phone.matches("1[3-9]\\d{9}")) {
            throw new IllegalArgumentException("phone: 11 digits of a mainland mobile number");
        }
    }

    @Override
    public String toString() {
        return "NewAccount[username=" + username + "]";
    }
}
