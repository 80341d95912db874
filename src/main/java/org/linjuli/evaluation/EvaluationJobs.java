package org.linjuli.evaluation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvaluationJobs {

    private static final Duration OFTEN = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> evaluationClockTask(EvaluationClock evaluations) {
        return Tasks.recurring("evaluation-clock", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> evaluations.run());
    }
}
