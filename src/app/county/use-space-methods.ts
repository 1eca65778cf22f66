import { bringMethodBack, dropMethod, putRegisteredMethod } from '../../documents/space/register-methods.ts';
import { createId, type MethodId } from '../../domain/ids.ts';
import { methodsToRegister } from '../../domain/space/methods.ts';
import type { MethodsCardProps } from '../../features/space/methods-card.tsx';
import type { OpenSpace } from '../../sync/open-space.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { useMethods } from '../lead/use-methods.ts';

/** The methods of a space, and what its office can do with them from this device. */
export function useSpaceMethods({ methods: watched, mayEdit, edit }: OpenSpace): MethodsCardProps {
  const { random } = useDevice();
  const methods = useSnapshot(watched);
  const { kept } = useMethods();
  const deeds: MethodsCardProps['deeds'] = {
    offered: methodsToRegister(kept, methods),
    keep: (method) => {
      const id = createId<MethodId>(random);
      edit((doc) => putRegisteredMethod(doc, { ...method, id }));
      return () => edit((doc) => dropMethod(doc, id));
    },
    remove: (id) => {
      edit((doc) => dropMethod(doc, id));
      return () => edit((doc) => bringMethodBack(doc, id));
    },
  };
  return { methods, deeds: mayEdit ? deeds : null };
}
