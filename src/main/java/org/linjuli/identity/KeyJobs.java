package org.linjuli.identity;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.linjuli.cipher.Rotation;
import org.linjuli.shared.CityTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals anew what older keys have sealed: each night, and when the system administrator asks. */
@Configuration(proxyBeanMethods = false)
class KeyJobs {

    private static final LocalTime QUIET = LocalTime.of(3, 10);

    @Bean
    RecurringTask<Void> keyRotationTask(Rotation rotation) {
        return Tasks.recurring("key-rotation", Schedules.daily(CityTime.ZONE, QUIET))
                .execute((instance, context) -> rotation.run());
    }

    @Bean
    OneTimeTask<Void> keyRotationNowTask(Rotation rotation) {
        return Tasks.oneTime("key-rotation-now").execute((instance, context) -> rotation.run());
    }
}
