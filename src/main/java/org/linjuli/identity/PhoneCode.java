package org.linjuli.identity;

import java.util.UUID;
import org.linjuli.shared.AccountId;

/**
 * A code on its way to a phone.
 *
 * @param account who asked for it; the phone need not be theirs yet
 */
public record PhoneCode(UUID id, AccountId account, String phone, String code) {

    @Override
    public String toString() {
        return "PhoneCode " + id;
    }
}
