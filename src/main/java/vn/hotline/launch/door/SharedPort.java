package vn.hotline.launch.door;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.nio.ChannelConfigurator;
import org.glassfish.grizzly.nio.NIOTransport;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * The server opens a port that somebody else listens to still: the launcher's waiting room, which goes once the
 * application answers. So at every moment one of them listens. The server has no setting for that. It takes a strategy of
 * how events are worked on, though, by the name of its class (see the launcher's settings of the server), and shows it
 * the port before it opens it. The work goes on as without this one.
 */
public final class SharedPort implements IOStrategy {

    private static final SharedPort INSTANCE = new SharedPort();

    private final IOStrategy work = WorkerThreadIOStrategy.getInstance();

    private SharedPort() {}

    /** The server asks for it by this name. */
    public static SharedPort getInstance() {
        return INSTANCE;
    }

    @Override
    public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
        if (transport instanceof NIOTransport port) {
            port.setChannelConfigurator(new Sharing(port.getChannelConfigurator()));
        }
        return work.createDefaultWorkerPoolConfig(transport);
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
        return work.executeIoEvent(connection, event);
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean enabled) throws IOException {
        return work.executeIoEvent(connection, event, enabled);
    }

    @Override
    public Executor getThreadPoolFor(Connection connection, IOEvent event) {
        return work.getThreadPoolFor(connection, event);
    }

    /** After the server's own, which would take it back. */
    private record Sharing(ChannelConfigurator server) implements ChannelConfigurator {
        @Override
        public void preConfigure(NIOTransport transport, SelectableChannel channel) throws IOException {
            server.preConfigure(transport, channel);
            if (channel instanceof ServerSocketChannel port) {
                port.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            }
        }

        @Override
        public void postConfigure(NIOTransport transport, SelectableChannel channel) throws IOException {
            server.postConfigure(transport, channel);
        }
    }
}
