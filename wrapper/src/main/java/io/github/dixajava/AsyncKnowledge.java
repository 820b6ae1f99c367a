package io.github.dixajava;

import io.github.dixajava.api.KnowledgeAsyncApi;
import io.github.dixajava.model.Collection;
import io.github.dixajava.model.UploadAttachmentsOutput;
import io.github.dixajava.paging.Pager;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Asynchronous operations on articles, categories and collections of the knowledge base; see {@link
 * DixaAsyncClient#knowledge()}.
 */
public interface AsyncKnowledge extends KnowledgeAsyncApi {

  /**
   * Uploads images for articles, see {@link Knowledge#uploadAttachments(List)}.
   *
   * @param attachments 1 to 5, 10 MB together
   * @throws IllegalArgumentException if they break one of these rules; nothing is sent then
   */
  default CompletableFuture<UploadAttachmentsOutput> uploadAttachments(
      List<Attachment> attachments) {
    return uploadArticleAttachments(Attachment.parts(attachments));
  }

  /** All collections, page after page behind the scenes. */
  default Pager<Collection> allCollections() {
    return Pagers.collections(this);
  }
}
