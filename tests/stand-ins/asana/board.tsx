/** @jsxImportSource react */
import { VirtualRows } from '../parts/virtual-rows';
import { BoardCard } from './board-card';
import { SECTIONS } from './tasks';
import { world } from './world';

const CARD_PX = 128;

/** `?access=comment`: a board that may be read and commented on only. */
const READ_ONLY = new URLSearchParams(location.search).get('access') === 'comment';

/** A project's board: a virtual column per section. */
export function Board() {
  const { tasks, mount } = world.use();
  return (
    <div className={READ_ONLY ? 'BoardBody CommentOnlyBoardBody-columns' : 'BoardBody'} key={mount}>
      {SECTIONS.map((section) => (
        <div
          className={READ_ONLY ? 'CommentOnlyBoardColumn CommentOnlyBoardBody-column' : 'BoardColumn'}
          key={section}
        >
          <div className="BoardColumnHeader">
            <h3 className="BoardColumnHeader-headerTitle">{section}</h3>
          </div>
          <VirtualRows
            className="BoardColumnScrollableContainer"
            items={tasks.filter((task) => task.section === section)}
            size={CARD_PX}
            idOf={(task) => task.gid}
            render={(task) => <BoardCard task={task} />}
          />
        </div>
      ))}
    </div>
  );
}
