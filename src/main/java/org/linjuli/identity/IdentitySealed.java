package org.linjuli.identity;

import java.util.List;
import org.linjuli.cipher.SealedColumn;
import org.linjuli.cipher.SealedColumns;
import org.springframework.stereotype.Component;

/** What is sealed of people. What waits for a code is sealed for the row it goes to. */
@Component
class IdentitySealed implements SealedColumns {

    private static final String BINDING = "identity.binding_begun";
    private static final String ACCOUNT = "account";

    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of(Phones.PHONE, ACCOUNT),
                SealedColumn.of(Bindings.NAME),
                SealedColumn.of(Bindings.CITIZEN_NUMBER),
                SealedColumn.of(SecondFactorRows.SECRET, ACCOUNT),
                SealedColumn.of(PasskeyRows.NAME),
                new SealedColumn(BINDING, "name", "person", Bindings.NAME),
                new SealedColumn(BINDING, "citizen_number", "person", Bindings.CITIZEN_NUMBER),
                new SealedColumn(BINDING, "phone", ACCOUNT, Phones.PHONE),
                new SealedColumn("identity.phone_begun", "phone", ACCOUNT, Phones.PHONE));
    }
}
