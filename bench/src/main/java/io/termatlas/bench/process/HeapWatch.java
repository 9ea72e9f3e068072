package io.termatlas.bench.process;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Duration;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// Has another Java process collect its garbage again and again, and notes what is left. The agent that does so takes
/// some megabytes itself.
final class HeapWatch {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private HeapWatch() {}

    /// Until the process ends.
    ///
    /// @param process one that becomes Java, if it is not
    /// @return bytes
    @SuppressWarnings("BanJNDI") // the address is that of an agent in a process of our own
    static long mostAlive(Process process) {
        long most = 0;
        try (JMXConnector agent = JMXConnectorFactory.connect(agent(process))) {
            MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                    agent.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            while (process.isAlive()) {
                memory.gc();
                most = Math.max(most, memory.getHeapMemoryUsage().getUsed());
                Thread.sleep(PAUSE);
            }
        } catch (IOException | UndeclaredThrowableException e) {
            // A process that has ended answers no more: what was seen before counts.
            if (most == 0) {
                throw new StoreFault(
                        "A process cannot be looked into, or has ended too soon for that: take a larger --size ("
                                + e.getMessage() + ").",
                        e);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StoreFault("The measurement was interrupted.", e);
        }
        if (most == 0) {
            throw new StoreFault("A process has ended before it could be looked into: take a larger --size.");
        }
        return most;
    }

    /// The launcher is a script that gives way to Java, and Java takes a moment until it can be asked. A script that is
    /// asked for its heap would end.
    private static JMXServiceURL agent(Process process) throws IOException, InterruptedException {
        IOException last = new IOException("it has never been Java");
        while (process.isAlive()) {
            if (process.info().command().orElse("").endsWith("/java")) {
                try {
                    return startAgent(process);
                } catch (IOException e) {
                    last = e;
                } catch (AttachNotSupportedException e) {
                    last = new IOException(e);
                }
            }
            Thread.sleep(PAUSE.dividedBy(10));
        }
        throw last;
    }

    private static JMXServiceURL startAgent(Process process) throws IOException, AttachNotSupportedException {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
        try {
            return new JMXServiceURL(machine.startLocalManagementAgent());
        } finally {
            machine.detach();
        }
    }
}
