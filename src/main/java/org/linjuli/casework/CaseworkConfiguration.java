package org.linjuli.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.CityTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the life of a request together with the city's working time and categories. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

    private static final LocalTime QUIET = LocalTime.of(2, 20);
    private static final Duration BETWEEN_ALARMS = Duration.ofSeconds(30);

    @Bean
    RequestClocks requestClocks(WorkingTimes times, CategoryTerms categories) {
        return new RequestClocks(times::at, categories::of);
    }

    @Bean
    SpotCheck spotCheck(JdbcClient jdbc) {
        return new SpotCheck(jdbc.sql("select secret from casework.spot_check")
                .query(byte[].class)
                .single());
    }

    @Bean
    RequestDemands requestDemands(CategoryTerms categories, SpotCheck spotCheck) {
        return new RequestDemands(categories::of, spotCheck);
    }

    @Bean
    RequestSteps requestSteps(RequestClocks clocks, RequestDemands demands, Clock clock) {
        return new RequestSteps(clocks, demands, clock);
    }

    @Bean
    AlarmSteps alarmSteps(RequestSteps steps, RequestClocks clocks) {
        return new AlarmSteps(steps, clocks);
    }

    @Bean
    RecurringTask<Void> learningTask(Learning learning) {
        return Tasks.recurring("casework-learning", Schedules.daily(CityTime.ZONE, QUIET))
                .execute((instance, context) -> learning.learn());
    }

    @Bean
    RecurringTask<Void> requestAlarmsTask(RequestAlarms alarms) {
        return Tasks.recurring("casework-alarms", FixedDelay.of(BETWEEN_ALARMS))
                .execute((instance, context) -> alarms.ring());
    }
}
