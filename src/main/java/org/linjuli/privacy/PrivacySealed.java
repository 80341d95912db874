package org.linjuli.privacy;

import java.util.List;
import org.linjuli.cipher.SealedColumn;
import org.linjuli.cipher.SealedColumns;
import org.springframework.stereotype.Component;

/** What is sealed of rights requests. */
@Component
class PrivacySealed implements SealedColumns {

    @Override
    public List<SealedColumn> sealed() {
        return List.of(SealedColumn.of(FollowUp.WANTED));
    }
}
