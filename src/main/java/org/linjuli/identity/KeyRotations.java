package org.linjuli.identity;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.List;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.cipher.Rotation;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the system administrator sees and starts of a change of keys (换密钥). */
@Service
public class KeyRotations {

    /**
     * How far it has come.
     *
     * @param key the number of the key that seals now
     */
    public record State(int key, List<Rotation.Progress> columns) {}

    private final Rotation rotation;
    private final ObjectProvider<Scheduler> scheduler;
    private final OneTimeTask<Void> now;
    private final Audit audit;
    private final Clock clock;

    KeyRotations(
            Rotation rotation,
            ObjectProvider<Scheduler> scheduler,
            OneTimeTask<Void> keyRotationNowTask,
            Audit audit,
            Clock clock) {
        this.rotation = rotation;
        this.scheduler = scheduler;
        this.now = keyRotationNowTask;
        this.audit = audit;
        this.clock = clock;
    }

    public State state(Actor by) {
        by.require(Permission.KEY_ROTATE);
        return new State(rotation.key(), rotation.progress());
    }

    /** Begins at once, in the background; asked again while it runs it changes nothing. */
    public void start(Actor by) {
        by.require(Permission.KEY_ROTATE);
        audit.recordAlone(by, Act.change("key.rotate", "key", rotation.key()));
        scheduler.getObject().scheduleIfNotExists(now.instance("now"), clock.instant());
    }
}
