package org.linjuli.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.linjuli.shared.Asker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jobs that wait for their time in the database, survive a restart and run once however many nodes there are.
 *
 * <p>A module contributes a {@link Task} bean; one that it schedules by itself goes through {@code SchedulerClient}, in
 * the transaction of the write that it belongs to.
 */
@AutoConfiguration(after = DatabaseConfiguration.class)
@EnableConfigurationProperties(JobProperties.class)
class JobConfiguration {

    @Bean(destroyMethod = "stop")
    Scheduler jobScheduler(
            DataSource dataSource, ObjectProvider<Task<?>> tasks, JobProperties properties, JsonMapper json) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), onDemand(tasks))
                .startTasks(recurring(tasks))
                .tableName("platform.scheduled_task")
                .serializer(new JobDataAsJson(json))
                .executorService(Executors.newThreadPerTaskExecutor(JobConfiguration::asTheProduct))
                .threads(properties.atOnce())
                .pollingInterval(properties.lookEvery())
                .pollUsingLockAndFetch(0.5, 1.0)
                .enableImmediateExecution()
                .shutdownMaxWait(properties.waitAtStop())
                .build();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> jobsStartWhenReady(Scheduler scheduler, JobProperties properties) {
        return ready -> {
            if (properties.enabled()) {
                scheduler.start();
            }
        };
    }

    private static Thread asTheProduct(Runnable job) {
        return Thread.ofVirtual().name("job").unstarted(() -> Asker.PRODUCT.run(job));
    }

    private static List<Task<?>> onDemand(ObjectProvider<Task<?>> tasks) {
        return tasks.orderedStream()
                .filter(task -> !(task instanceof OnStartup))
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The builder wants a type that is both, which a bean list can't say.
    private static <T extends Task<?> & OnStartup> List<T> recurring(ObjectProvider<Task<?>> tasks) {
        return (List) tasks.orderedStream().filter(OnStartup.class::isInstance).toList();
    }
}
