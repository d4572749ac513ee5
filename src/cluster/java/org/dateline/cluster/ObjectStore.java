package org.dateline.cluster;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An object store that speaks S3, in the memory of this Java virtual machine, on loopback, with one
 * bucket.
 */
final class ObjectStore implements Store {
  private static final String BUCKET = "archive";
  private static final String KEY = "reader";
  private static final String SECRET = "not-so-secret";

  private final S3Proxy proxy;

  private ObjectStore(S3Proxy proxy) {
    this.proxy = proxy;
  }

  /** Starts it and makes the bucket. */
  static ObjectStore start() throws Exception {
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(new TransientNio2BlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
            .build();
    proxy.start();
    ObjectStore store = new ObjectStore(proxy);
    try (S3Client client = store.client()) {
      client.createBucket(request -> request.bucket(BUCKET));
    }
    return store;
  }

  private S3Client client() {
    return S3Client.builder()
        .endpointOverride(URI.create(endpoint()))
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
        .build();
  }

  private String endpoint() {
    return "http://127.0.0.1:" + proxy.getPort();
  }

  @Override
  public String root() {
    return "s3a://" + BUCKET;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "fs.s3a.endpoint",
        endpoint(),
        "fs.s3a.endpoint.region",
        "us-east-1",
        "fs.s3a.path.style.access",
        "true",
        "fs.s3a.connection.ssl.enabled",
        "false",
        "fs.s3a.access.key",
        KEY,
        "fs.s3a.secret.key",
        SECRET);
  }

  @Override
  public List<String> secrets() {
    return List.of(SECRET);
  }

  @Override
  public void close() throws IOException {
    try {
      proxy.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IOException("The object store does not stop.", e);
    }
  }
}
